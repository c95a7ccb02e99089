// VIEW-1: what of a list's address is kept.
import { accept, refuse, type Result } from '#app/kernel/failure'

/** Parts of an address that say where in a list one is, not what it shows. */
const NOT_KEPT = ['before', 'back', 'saved', '_routes']

const LONGEST_QUERY = 1000
export const MOST_VIEWS = 30

/** The filters and the order of a list as text, the same for the same ones whatever their order; empty where nothing is filtered. */
export function plainQuery(search: string): string {
  const all = [...new URLSearchParams(search)].filter(([name, value]) => value.trim() !== '' && !NOT_KEPT.includes(name))
  return new URLSearchParams(all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
}

export type SaveFailure = { code: 'NOTHING_FILTERED' } | { code: 'FILTER_TOO_LONG' } | { code: 'NAME_TAKEN'; name: string } | { code: 'TOO_MANY_VIEWS'; most: number } | { code: 'MAY_NOT_SHARE' }
export type ChangeFailure = Extract<SaveFailure, { code: 'NAME_TAKEN' | 'MAY_NOT_SHARE' }>

/** May this be kept beside what its owner has for the list already? */
export function decideSaving(search: string, name: string, own: readonly string[]): Result<string, SaveFailure> {
  const query = plainQuery(search)
  if (query === '') return refuse({ code: 'NOTHING_FILTERED' })
  if (query.length > LONGEST_QUERY) return refuse({ code: 'FILTER_TOO_LONG' })
  if (own.length >= MOST_VIEWS) return refuse({ code: 'TOO_MANY_VIEWS', most: MOST_VIEWS })
  return isTaken(name, own) ? refuse({ code: 'NAME_TAKEN', name }) : accept(query)
}

/** Names that differ in case only are one. */
export function isTaken(name: string, others: readonly string[]): boolean {
  return others.some((other) => other.toLocaleLowerCase() === name.toLocaleLowerCase())
}
