import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Money } from '#app/kernel/money'
import { addDays, type Day, type Period } from '#app/kernel/time'

export const PERIOD_STATES = ['OPEN', 'CLOSING', 'CLOSED'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** A two-year period of the fund. OPEN -> CLOSING (interim figures) -> CLOSED (certified); never reopened. */
export type FundPeriod = Period & { id: string; code: string; target: Money; state: PeriodState }

export type PeriodFailure = { code: 'UNKNOWN_PERIOD' } | { code: 'PERIOD_NOT_OVER'; endsOn: Day } | { code: 'PERIOD_CLOSED_ALREADY' } | { code: 'EARLIER_PERIOD_OPEN'; period: string }

/** Another target from a day on; of two rows for one day the later recorded rules. */
export type TargetRow = { target: Money; effectiveOn: Day; sequence: number; recordedOn: Day }

/** FUND-6: the target of a period on a day, as known on a day: the last change until then, else the one with which it began. */
export function targetOn(began: Money, rows: readonly TargetRow[], on: Day, knownOn?: Day | null): Money {
  const counted = rows.filter((row) => row.effectiveOn <= on && (!knownOn || row.recordedOn <= knownOn))
  return counted.reduce<TargetRow | null>((last, row) => (!last || row.effectiveOn > last.effectiveOn || (row.effectiveOn === last.effectiveOn && row.sequence > last.sequence) ? row : last), null)?.target ?? began
}

export type TargetFailure = { code: 'PERIOD_NOT_OPEN'; state: PeriodState } | { code: 'DAY_OUTSIDE'; from: Day; until: Day } | { code: 'TARGET_UNCHANGED'; day: Day }

/** May the target be changed from that day on? Only of an open period, from today on, before it ends. */
export function decideTarget(period: FundPeriod, rows: readonly TargetRow[], wanted: { target: Money; effectiveOn: Day }, began: Money, today: Day): Result<{ before: Money }, TargetFailure> {
  if (period.state !== 'OPEN') return refuse({ code: 'PERIOD_NOT_OPEN', state: period.state })
  if (wanted.effectiveOn < today || wanted.effectiveOn > period.endsOn) return refuse({ code: 'DAY_OUTSIDE', from: today, until: period.endsOn })
  const before = targetOn(began, rows, wanted.effectiveOn)
  return before.minor === wanted.target.minor ? refuse({ code: 'TARGET_UNCHANGED', day: wanted.effectiveOn }) : accept({ before })
}

export type OpenPeriodFailure = { code: 'NEXT_PERIOD_OPEN'; period: string }

/** FUND-4: the period that follows the last one without a gap: two calendar years. At most one is ahead of today. */
export function nextPeriod(last: Period & { code: string }, today: Day): Result<{ code: string; startsOn: Day; endsOn: Day }, OpenPeriodFailure> {
  if (last.startsOn > today) return refuse({ code: 'NEXT_PERIOD_OPEN', period: last.code })
  const startsOn = addDays(last.endsOn, 1)
  const year = Number(startsOn.slice(0, 4))
  return accept({ code: `${year}-${year + 1}`, startsOn, endsOn: `${year + 1}-12-31` as Day })
}

/** The calendar years that a period covers: it begins on a 1 January and ends on a 31 December. */
export function yearsOf(period: Period): number[] {
  const [first, last] = [Number(period.startsOn.slice(0, 4)), Number(period.endsOn.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
