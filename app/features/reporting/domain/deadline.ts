// REPORT-1: which report a line owes next, and by when. Nothing of it is stored before a city begins to write.
import { addDays, addMonths, daysBetween, type Day } from '#app/kernel/time'

const MONTHS_OF_A_SPAN = 12
/** A span closes after a year where at least that much work is left; else the final report takes the rest. */
const MONTHS_LEFT = 6
export const DAYS_TO_REPORT = 60
/** What was returned is awaited again within that many days, where its own day is earlier. */
export const DAYS_TO_ANSWER = 14

export const REPORT_KINDS = ['INTERIM', 'FINAL', 'CORRECTION'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export type Span = { kind: 'INTERIM' | 'FINAL'; from: Day; to: Day; dueOn: Day }
/** `endsOn`: the last day of the work; `filed`: the spans that reports were begun for, corrections left out. */
export type Owing = { firstSentOn: Day; endsOn: Day; filed: readonly { kind: ReportKind; coversTo: Day }[] }

/** The span of the next report; null once the final one was begun. */
export function nextSpan({ firstSentOn, endsOn, filed }: Owing): Span | null {
  if (filed.some((report) => report.kind === 'FINAL')) return null
  const last = filed.reduce<Day | null>((latest, { coversTo }) => (latest === null || coversTo > latest ? coversTo : latest), null)
  const from = last === null ? firstSentOn : addDays(last, 1)
  // Work that ends before its money comes takes half a year.
  const end = endsOn > firstSentOn ? endsOn : addDays(addMonths(firstSentOn, MONTHS_LEFT), -1)
  const year = addDays(addMonths(from, MONTHS_OF_A_SPAN), -1)
  const isInterim = addMonths(year, MONTHS_LEFT) <= end
  const to = isInterim ? year : end > from ? end : from
  return { kind: isInterim ? 'INTERIM' : 'FINAL', from, to, dueOn: addDays(to, DAYS_TO_REPORT) }
}

export type ReportStatus = 'DUE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'CERTIFIED'

/** The city has still to send it. */
export function isOwed(status: ReportStatus): boolean {
  return status === 'DUE' || status === 'DRAFT' || status === 'RETURNED'
}

/** Days since the due day while the city has still to send; 0 where it is in time. */
export function daysLate(report: { status: ReportStatus; dueOn: Day | null }, today: Day): number {
  return report.dueOn && isOwed(report.status) ? Math.max(0, daysBetween(report.dueOn, today)) : 0
}

/** By when a returned report is awaited. */
export function dueAgainOn(dueOn: Day | null, returnedOn: Day): Day | null {
  if (dueOn === null) return null
  const again = addDays(returnedOn, DAYS_TO_ANSWER)
  return again > dueOn ? again : dueOn
}

const RUNGS = [-30, -7, 1, 14, 30] as const
export const EARLIEST_RUNG_DAYS = 30

/** REPORT-4: the rung of the ladder that applies on a day, the latest that was reached: after a pause one reminder goes, never five. */
export function rungOn(dueOn: Day, today: Day): number | null {
  return RUNGS.findLast((rung) => addDays(dueOn, rung) <= today) ?? null
}
