// The question that a report answers, as it stands in an address: of what, as at which day, as known on which day.
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseDay, type Day } from '#app/kernel/time'

export const REPORT_KINDS = ['fund-position', 'donor-statement', 'city-statement'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export type QuestionField = 'period' | 'donor' | 'city' | 'asOf' | 'knownOn'
export type QuestionFailure = { code: 'NOT_A_DAY' | 'DAY_IN_FUTURE' | 'NO_SUCH_PERIOD' | 'DONOR_MISSING' | 'NO_SUCH_DONOR' | 'CITY_MISSING' | 'NO_SUCH_CITY'; field: QuestionField }

/** A day until today; null where none is asked for. */
function readDay(text: string, field: 'asOf' | 'knownOn', today: Day): Result<Day | null, QuestionFailure> {
  if (text.trim() === '') return accept(null)
  const asked = parseDay(text.trim())
  if (!asked) return refuse({ code: 'NOT_A_DAY', field })
  return asked > today ? refuse({ code: 'DAY_IN_FUTURE', field }) : accept(asked)
}

export type ReportDays = { asOf: Day; /** Null: as known today. */ knownOn: Day | null }

/** Today where no day is asked for; a day that does not exist or has not come is refused, never replaced. */
export function readReportDays(typed: { asOf: string; knownOn: string }, today: Day): Result<ReportDays, QuestionFailure> {
  const asOf = readDay(typed.asOf, 'asOf', today)
  if (!asOf.ok) return asOf
  const knownOn = readDay(typed.knownOn, 'knownOn', today)
  if (!knownOn.ok) return knownOn
  return accept({ asOf: asOf.value ?? today, knownOn: knownOn.value === today ? null : knownOn.value })
}

export const REPORT_FORMATS = ['pdf', 'xlsx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
