// A refund of a transfer is asked for by one person and confirmed by another. PAYMENT-8.
import type { ApprovalFailure } from '#app/features/approvals/domain/limits'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { PaymentMethod, RefundFailure } from './payment'

export type RefundRequestStatus = 'REQUESTED' | 'CONFIRMED' | 'REJECTED'

export type AskRefundFailure = RefundFailure | { code: 'PAID_BY_CARD' } | { code: 'REFUND_PENDING' }

/** May a refund be asked for here? Card payments go back by the processor, and the books follow. */
export function decideAsking(payment: { method: PaymentMethod; isPending: boolean }): Result<null, AskRefundFailure> {
  if (payment.method === 'CARD') return refuse({ code: 'PAID_BY_CARD' })
  return payment.isPending ? refuse({ code: 'REFUND_PENDING' }) : accept(null)
}

export type DecideRefundFailure = { code: 'REFUND_DECIDED'; status: RefundRequestStatus } | { code: 'OWN_REQUEST' } | ApprovalFailure

/** Who asked does not confirm. */
export function decideRefundRequest(request: { status: RefundRequestStatus; requestedBy: string }, by: string): Result<null, DecideRefundFailure> {
  if (request.status !== 'REQUESTED') return refuse({ code: 'REFUND_DECIDED', status: request.status })
  return request.requestedBy === by ? refuse({ code: 'OWN_REQUEST' }) : accept(null)
}
