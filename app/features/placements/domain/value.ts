// What a person's placement is worth. PLACEMENT-1, PLACEMENT-2. Source: DOMAIN.md, section 5 (Staff).
import { divideRounded, money, parseDecimal, toUsd, type Currency, type Fraction, type Rate } from '#app/kernel/money'
import { dayFrom, daysBetween, daysInMonth, parts, type Day } from '#app/kernel/time'

export const ARRANGEMENTS = ['SECONDMENT', 'LOAN'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** PLACEMENT-2: a share of full time as typed (`0.8`): above 0 and at most 1; null where it is neither. */
export function parseFte(text: string): Fraction | null {
  const fte = parseDecimal(text)
  return fte && fte.numerator <= fte.denominator ? fte : null
}

export type PlacedTime = { startsOn: Day; endsOn: Day; currency: Currency; monthlyMinor: bigint; fte: Fraction; /** That of the first day. */ rate: Rate }

/** A calendar month of a placement: the days that count, its value in the placement's currency and in US cents. */
export type PlacedMonth = { month: string; days: number; of: number; valueMinor: bigint; usdMinor: bigint }

/**
 * The months of a placement within `from` and `to`, both included. Each is rounded by itself. US$9,500 a month, 80 %, 2026-02-15 to
 * 2026-07-31: 14 of 28 days and five months, US$41,800.00.
 */
export function placedMonths(placed: PlacedTime, from: Day, to: Day): PlacedMonth[] {
  const [first, last] = [placed.startsOn > from ? placed.startsOn : from, placed.endsOn < to ? placed.endsOn : to]
  const months: PlacedMonth[] = []
  for (let at = first; at <= last; ) {
    const { year, month } = parts(at)
    const of = daysInMonth(year, month)
    const monthEnd = dayFrom(year, month, of)
    const until = monthEnd < last ? monthEnd : last
    const days = daysBetween(at, until) + 1
    const valueMinor = divideRounded(placed.monthlyMinor * placed.fte.numerator * BigInt(days), placed.fte.denominator * BigInt(of))
    months.push({ month: at.slice(0, 7), days, of, valueMinor, usdMinor: toUsd(money(valueMinor, placed.currency), placed.rate).minor })
    at = month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1)
  }
  return months
}

/** What the months add up to, in the placement's currency and in US cents. */
export function sumOfMonths(months: readonly PlacedMonth[]): { valueMinor: bigint; usdMinor: bigint } {
  return { valueMinor: months.reduce((sum, month) => sum + month.valueMinor, 0n), usdMinor: months.reduce((sum, month) => sum + month.usdMinor, 0n) }
}

/** PLACEMENT-1: its value by calendar month, as a sum for each period of the fund that it touches; days outside all of them stand under null. */
export function valueByPeriod(placed: PlacedTime, periods: readonly { code: string; startsOn: Day; endsOn: Day }[]): { period: string | null; months: PlacedMonth[]; valueMinor: bigint; usdMinor: bigint }[] {
  const touched = periods.map(({ code, startsOn, endsOn }) => ({ period: code as string | null, months: placedMonths(placed, startsOn, endsOn) })).filter(({ months }) => months.length > 0)
  const inside = new Set(touched.flatMap(({ months }) => months.map((month) => month.month)))
  const outside = placedMonths(placed, placed.startsOn, placed.endsOn).filter((month) => !inside.has(month.month))
  return [...touched, ...(outside.length > 0 ? [{ period: null, months: outside }] : [])].map((part) => ({ ...part, ...sumOfMonths(part.months) }))
}
