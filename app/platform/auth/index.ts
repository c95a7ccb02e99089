import type { Actor } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'

/** Accounts: who asks, and how somebody signs in and out. No passwords: a mailed link opens a session in the database. */
export type Auth = {
  /** The person behind the request's session with the grants of this moment; `public` where there is none. */
  whoIs(request: Request): Promise<{ actor: Actor; language: Language | null }>
}
