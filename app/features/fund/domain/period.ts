import type { Money } from '#app/kernel/money'
import type { Day, Period } from '#app/kernel/time'

export const PERIOD_STATES = ['OPEN', 'CLOSING', 'CLOSED'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** A two-year period of the fund. OPEN -> CLOSING (interim figures) -> CLOSED (certified); never reopened. */
export type FundPeriod = Period & { id: string; code: string; target: Money; state: PeriodState }

export type PeriodFailure = { code: 'UNKNOWN_PERIOD' } | { code: 'PERIOD_NOT_OVER'; endsOn: Day } | { code: 'PERIOD_CLOSED_ALREADY' } | { code: 'EARLIER_PERIOD_OPEN'; period: string }

/** The calendar years that a period covers: it begins on a 1 January and ends on a 31 December. */
export function yearsOf(period: Period): number[] {
  const [first, last] = [Number(period.startsOn.slice(0, 4)), Number(period.endsOn.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
