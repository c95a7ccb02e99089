// IDENTITY-6: who may have their data erased, and what stands in their place. Source: DOMAIN.md, section 9.
import { accept, refuse, type Result } from '#app/kernel/failure'

export type EraseFailure = { code: 'LAST_ADMINISTRATOR' } | { code: 'OTHER_ADDRESS' }

/** In no language, because it is data. */
export const ERASED_NAME = '(–)'

/** An address that nobody can have (RFC 2606), one for each person. */
export function erasedAddress(person: string): string {
  return `${person}@erased.invalid`
}

/** The address is typed again, because this cannot be taken back. */
export function decideErasure(person: { email: string; isAdministrator: boolean; otherAdministrators: number }, typed: string): Result<null, EraseFailure> {
  if (typed.trim().toLowerCase() !== person.email) return refuse({ code: 'OTHER_ADDRESS' })
  return person.isAdministrator && person.otherAdministrators === 0 ? refuse({ code: 'LAST_ADMINISTRATOR' }) : accept(null)
}
