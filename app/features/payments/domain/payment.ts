// The life of a payment. Source: DOMAIN.md, section 4.
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { Day } from '#app/kernel/time'
import type { Money } from '#app/kernel/money'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'

export const PAYMENT_METHODS = ['CARD', 'BANK_TRANSFER'] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

export const PAYMENT_STATUSES = ['INITIATED', 'PROCESSING', 'EXPECTED', 'RECEIVED', 'FAILED', 'CANCELLED', 'PARTLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'WON', 'LOST', 'REVERSED', 'REVERSAL'] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** Statuses of money that has arrived (and may have gone again in part). */
export const RECEIVED_STATUSES: readonly PaymentStatus[] = ['RECEIVED', 'PARTLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'WON', 'LOST']

export type CardFailure =
  | { code: 'CARD_NOT_OFFERED' }
  | { code: 'CURRENCY_NOT_BY_CARD'; currency: string }
  | { code: 'AMOUNT_NOT_BY_CARD'; amount: Money }
  | { code: 'ABOVE_CARD_LIMIT'; limit: Money }
  | { code: 'PLEDGE_CLOSED' }
  | { code: 'NOTHING_TO_PAY' }
  | { code: 'PAYMENT_UNDER_WAY'; payment: string }
  | RateFailure

export type WireFailure =
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }
  | { code: 'UNKNOWN_REFERENCE' }
  | { code: 'UNKNOWN_PLEDGE' }
  | { code: 'PLEDGE_CLOSED' }
  | { code: 'FEE_ABOVE_AMOUNT' }
  | RateFailure

export type ConfirmWireFailure = { code: 'OWN_RECORD' } | { code: 'NOT_EXPECTED'; status: PaymentStatus } | WireFailure

/** PAYMENT-2: may this person confirm the transfer? */
export function decideConfirmation(payment: { status: PaymentStatus; recordedBy: Id<'person'> | null }, by: Id<'person'> | null): Result<null, ConfirmWireFailure> {
  if (payment.status !== 'EXPECTED') return refuse({ code: 'NOT_EXPECTED', status: payment.status })
  if (by !== null && payment.recordedBy === by) return refuse({ code: 'OWN_RECORD' })
  return accept(null)
}

export type RefundFailure =
  | { code: 'NOT_RECEIVED'; status: PaymentStatus }
  | { code: 'REFUND_ABOVE_PAYMENT'; left: Money }
  | { code: 'DAY_BEFORE_PAYMENT'; day: Day }
  | { code: 'DAY_IN_FUTURE'; day: Day }
  | { code: 'PERIOD_CLOSED'; day: Day }

/** May so much be refunded on that day? */
export function decideRefund(payment: { status: PaymentStatus; receivedOn: Day | null; left: Money }, amount: Money, on: Day, today: Day): Result<null, RefundFailure> {
  if (!payment.receivedOn || !RECEIVED_STATUSES.includes(payment.status)) return refuse({ code: 'NOT_RECEIVED', status: payment.status })
  if (on > today) return refuse({ code: 'DAY_IN_FUTURE', day: on })
  if (on < payment.receivedOn) return refuse({ code: 'DAY_BEFORE_PAYMENT', day: payment.receivedOn })
  if (amount.minor > payment.left.minor) return refuse({ code: 'REFUND_ABOVE_PAYMENT', left: payment.left })
  return accept(null)
}

export const DISPUTE_STATUSES = ['OPEN', 'WON', 'LOST'] as const
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]

/** Where a received payment stands, whatever the order in which refunds and disputes became known. */
export function standingOf(payment: { amountMinor: bigint; refundedMinor: bigint }, disputes: readonly DisputeStatus[]): PaymentStatus {
  if (disputes.includes('OPEN')) return 'DISPUTED'
  if (disputes.includes('LOST')) return 'LOST'
  if (payment.refundedMinor === payment.amountMinor) return 'REFUNDED'
  if (payment.refundedMinor > 0n) return 'PARTLY_REFUNDED'
  return disputes.includes('WON') ? 'WON' : 'RECEIVED'
}

export type ReversalFailure = { code: 'NOT_STANDING'; status: PaymentStatus } | { code: 'PAID_BY_CARD' } | { code: 'OWN_CONFIRMATION' }

/** PAYMENT-7: may this person take the payment back as recorded in error? What a card processor says is no error of ours. */
export function decideReversal(payment: { status: PaymentStatus; method: PaymentMethod; confirmedBy: string | null }, by: string | null): Result<null, ReversalFailure> {
  if (payment.status !== 'RECEIVED') return refuse({ code: 'NOT_STANDING', status: payment.status })
  if (payment.method === 'CARD') return refuse({ code: 'PAID_BY_CARD' })
  if (by !== null && payment.confirmedBy === by) return refuse({ code: 'OWN_CONFIRMATION' })
  return accept(null)
}

/** What a payment page says to the payer. */
export function outcomeOf(status: PaymentStatus): 'received' | 'processing' | 'open' | 'failed' {
  if (RECEIVED_STATUSES.includes(status)) return 'received'
  if (status === 'PROCESSING') return 'processing'
  return status === 'INITIATED' || status === 'EXPECTED' ? 'open' : 'failed'
}
