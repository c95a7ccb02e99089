// Money on its way to a city: PLANNED -> APPROVED -> SENT -> CONFIRMED (by the city); SENT -> RETURNED. Source: DOMAIN.md, section 6.
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { LineStatus } from './allocation'

export const DISBURSEMENT_STATUSES = ['PLANNED', 'APPROVED', 'SENT', 'CONFIRMED', 'RETURNED'] as const
export type DisbursementStatus = (typeof DISBURSEMENT_STATUSES)[number]

const NEXT: Partial<Record<DisbursementStatus, DisbursementStatus>> = { PLANNED: 'APPROVED', APPROVED: 'SENT', SENT: 'CONFIRMED' }

export type DisbursementFailure =
  | { code: 'LINE_NOT_ACCEPTED' }
  | { code: 'ABOVE_THE_LINE'; left: Money }
  | { code: 'DISBURSEMENT_MOVED'; status: DisbursementStatus }
  | { code: 'OWN_PLAN' }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'DAY_BEFORE_APPROVAL'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }

/** Releasing it, perhaps as the first of two. */
export type ReleaseFailure = DisbursementFailure | ApprovalFailure

/** Never above the line: what is planned, approved and sent together. */
export function decidePlan(line: { status: LineStatus; amountMinor: bigint; reducedMinor: bigint; boundMinor: bigint }, amount: Money): Result<null, DisbursementFailure> {
  if (line.status !== 'ACCEPTED' && line.status !== 'NETWORK_WIDE') return refuse({ code: 'LINE_NOT_ACCEPTED' })
  const left = usd(line.amountMinor - line.reducedMinor - line.boundMinor)
  return isMore(amount, left) ? refuse({ code: 'ABOVE_THE_LINE', left }) : accept(null)
}

export function decideStep(from: DisbursementStatus, to: DisbursementStatus): Result<null, DisbursementFailure> {
  return NEXT[from] === to ? accept(null) : refuse({ code: 'DISBURSEMENT_MOVED', status: from })
}

/** Statuses in which a disbursement binds a part of its line. */
export const BINDING: readonly DisbursementStatus[] = ['PLANNED', 'APPROVED', 'SENT', 'CONFIRMED']
