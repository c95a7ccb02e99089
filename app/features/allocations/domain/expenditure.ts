// What a city reports as spent of its line. It may pass what was sent: a delivery rate can be above 100 %. Source: DOMAIN.md, sections 6 and 8.
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

export type ExpenditureFailure = { code: 'NOT_APPROVED' } | { code: 'DAY_BEFORE_APPROVAL'; day: Day } | { code: 'DAY_IN_FUTURE'; day: Day } | { code: 'PERIOD_CLOSED'; day: Day }

/** May spending be reported on that day? */
export function decideExpenditure(line: { approvedOn: Day | null }, on: Day, latest: Day, isClosed: boolean): Result<null, ExpenditureFailure> {
  if (!line.approvedOn) return refuse({ code: 'NOT_APPROVED' })
  if (on > latest) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  if (on < line.approvedOn) return refuse({ code: 'DAY_BEFORE_APPROVAL', day: line.approvedOn })
  return isClosed ? refuse({ code: 'PERIOD_CLOSED', day: on }) : accept(null)
}
