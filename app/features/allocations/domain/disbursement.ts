// Money on its way to a city: PLANNED -> APPROVED -> SENT -> CONFIRMED (by the city); SENT -> RETURNED. Source: DOMAIN.md, section 6.
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { isMore, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { LineStatus } from './allocation'

export const DISBURSEMENT_STATUSES = ['PLANNED', 'APPROVED', 'SENT', 'CONFIRMED', 'RETURNED', 'REJECTED'] as const
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

/** Statuses of rows of money that moved: what left, and below zero what came back. Added up they are what is with the city, on any day. */
export const MOVED: readonly DisbursementStatus[] = ['SENT', 'CONFIRMED', 'RETURNED']

/** What rows bind of their line: all that is planned or was sent, less what came back. */
export function boundOf(rows: readonly { amountMinor: bigint; status: string }[]): bigint {
  return rows.filter((row) => row.amountMinor > 0n || (MOVED as readonly string[]).includes(row.status)).reduce((sum, row) => sum + row.amountMinor, 0n)
}

export type ReturnFailure =
  | { code: 'NOTHING_SENT'; status: DisbursementStatus }
  | { code: 'RETURN_PENDING' }
  | { code: 'ONLY_THE_WHOLE'; left: Money }
  | { code: 'MORE_THAN_SENT'; left: Money }
  | { code: 'RETURN_DECIDED'; status: DisbursementStatus }
  | { code: 'OWN_RETURN' }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'DAY_BEFORE_SENDING'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }

export type SentMoney = { status: DisbursementStatus; sentOn: Day | null; hasCity: boolean; amountMinor: bigint; backMinor: bigint; isPending: boolean }

/** ALLOCATION-6: may so much of a disbursement have come back on that day? What its city has not confirmed comes back whole. */
export function decideReturn(sent: SentMoney, amount: Money, on: Day, today: Day): Result<null, ReturnFailure> {
  if (sent.sentOn === null || (sent.status !== 'SENT' && sent.status !== 'CONFIRMED')) return refuse({ code: 'NOTHING_SENT', status: sent.status })
  if (sent.isPending) return refuse({ code: 'RETURN_PENDING' })
  const left = usd(sent.amountMinor - sent.backMinor)
  if (isMore(amount, left)) return refuse({ code: 'MORE_THAN_SENT', left })
  if (sent.status === 'SENT' && sent.hasCity && amount.minor !== left.minor) return refuse({ code: 'ONLY_THE_WHOLE', left })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  return on < sent.sentOn ? refuse({ code: 'DAY_BEFORE_SENDING', day: sent.sentOn }) : accept(null)
}

/** Who recorded it does not confirm it. */
export function decideReturnAnswer(row: { status: DisbursementStatus; recordedBy: string | null }, by: string): Result<null, ReturnFailure> {
  if (row.status !== 'PLANNED') return refuse({ code: 'RETURN_DECIDED', status: row.status })
  return row.recordedBy === by ? refuse({ code: 'OWN_RETURN' }) : accept(null)
}
