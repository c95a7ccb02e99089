import type { Permission } from '#app/kernel/access'
import { money, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Db } from '#app/platform/db'
import type { Found } from '../domain/found'

/** How many of each kind are shown. */
export const MOST = 5

/** What was typed, ready to be looked for: as it stands, folded, as a number where it is one, and whose things it names. */
export type Wanted = { db: Db; text: string; number: { gte: string; lt: string } | null; key: string; donors: string[]; programmes: string[]; cities: string[] }

/** `list`: the list of the kind takes the same search, where there is more than is shown. */
export type Finder = { permission: Permission; list: string | null; find(wanted: Wanted): Promise<Found[]> }

export const priced = (minor: bigint, currency: string): Money => money(minor, currency as Currency)
export const at = (list: string, ref: string) => `/secretariat/${list}/${ref}`

/** The beginning of what somebody wrote, as the name of what has none. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line
}

/** The first of few rows whose words hold what was typed: a small list whose words are kept as they were written. */
export function thoseNamed<Row>(rows: readonly Row[], key: string, wordsOf: (row: Row) => string): Row[] {
  return rows.filter((row) => nameKeyOf(wordsOf(row)).includes(key)).slice(0, MOST + 1)
}
