// What all member cities are told of a period. Amounts are US cents as text, because the figures are kept as JSON. NETWORK-2.
import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'

export type PlaceRow = { city: { ref: string; name: string; country: string; longitude: number | null; latitude: number | null; inAfrica: boolean } | null; allocated: string; disbursed: string; expended: string }
export type ToldStory = { city: string; programme: Bilingual; summary: string; people: number | null }

export type MemberFigures = {
  period: { code: string; startsOn: Day; endsOn: Day }
  asOf: Day
  /** Cities in order of name, the whole network last. */
  places: PlaceRow[]
  totals: { allocated: string; disbursed: string; expended: string }
  byArea: { area: 'PA1' | 'PA2' | 'PA3'; allocated: string }[]
  to: { africa: string; ldc: string; lic: string }
  stories: ToldStory[]
}

export type MakeFailure = { code: 'UNKNOWN_PERIOD' } | { code: 'DAY_OUTSIDE'; from: Day; until: Day } | { code: 'MADE_ALREADY'; ref: string } | { code: 'NOBODY_TO_TELL' }

type Line = { allocated: bigint; disbursed: bigint; expended: bigint }
const ZERO: Line = { allocated: 0n, disbursed: 0n, expended: 0n }

/** Adds up what happened at each place; places where nothing did are left out. */
export function placesOf<City extends NonNullable<PlaceRow['city']>>(movements: readonly (Partial<Line> & { city: City | null })[]): { places: PlaceRow[]; totals: MemberFigures['totals'] } {
  const sums = new Map<string, Line & { city: City | null }>()
  for (const { city, ...moved } of movements) {
    const key = city?.ref ?? ''
    const known = sums.get(key) ?? { ...ZERO, city }
    sums.set(key, { city, allocated: known.allocated + (moved.allocated ?? 0n), disbursed: known.disbursed + (moved.disbursed ?? 0n), expended: known.expended + (moved.expended ?? 0n) })
  }
  const rows = [...sums.values()].filter((row) => row.allocated !== 0n || row.disbursed !== 0n || row.expended !== 0n)
  rows.sort((a, b) => (a.city === null ? 1 : b.city === null ? -1 : a.city.name < b.city.name ? -1 : 1))
  const total = rows.reduce<Line>((sum, row) => ({ allocated: sum.allocated + row.allocated, disbursed: sum.disbursed + row.disbursed, expended: sum.expended + row.expended }), ZERO)
  const written = ({ allocated, disbursed, expended }: Line) => ({ allocated: allocated.toString(), disbursed: disbursed.toString(), expended: expended.toString() })
  return { places: rows.map((row) => ({ city: row.city, ...written(row) })), totals: written(total) }
}
