import { useRouteLoaderData } from 'react-router'
import type { Role } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'

/** What every page and layout knows: the language, who is here, what was just done. */
export type RootData = {
  language: Language
  demo: boolean
  /** Path without its language and query. */
  path: string
  /** The same with the query: where a change of language leads back to. */
  here: string
  flash: { tone: 'good' | 'info' | 'warn'; text: string } | null
  person: { name: string; roles: Role[] } | null
  /** Where the person's work is. */
  workspace: string
}

export function useRootData(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined
}
