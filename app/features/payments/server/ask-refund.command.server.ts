import { giveApproval } from '#app/features/approvals/server/give-approval.command.server'
import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { NotFound, personOf } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext } from '#app/platform/context'
import { leftOf, loadPayment, valuationOf } from './book-refund.server'
import { recordRefund } from './record-refund.command.server'
import { decideRefund, type PaymentMethod, type PaymentStatus, type RefundFailure } from '../domain/payment'
import { valueAt } from '../domain/settlement'
import { decideAsking, decideRefundRequest, type AskRefundFailure, type DecideRefundFailure, type RefundRequestStatus } from '../domain/refund-request'

const whoActs = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

/** Asks that a transfer, or a part of it, goes back to its giver. Nothing is booked before another person confirms it. PAYMENT-8. */
export const askRefund = command('payment.refund', async (context, input: { payment: Id<'payment'>; amount: Money; on: Day; reason: string }): Promise<Result<{ request: Id<'refundRequest'> }, AskRefundFailure>> => {
  const payment = await loadPayment(context, input.payment)
  const pending = await context.transaction.refundRequest.count({ where: { paymentId: payment.id, status: 'REQUESTED' } })
  const asked = decideAsking({ method: payment.method as PaymentMethod, isPending: pending > 0 })
  if (!asked.ok) return asked
  const decided = decideRefund({ status: payment.status as PaymentStatus, receivedOn: payment.receivedOn as Day | null, left: leftOf(payment) }, input.amount, input.on, context.clock.today())
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })

  const request = context.ids.next('refundRequest')
  await context.transaction.refundRequest.create({
    data: { id: request, paymentId: payment.id, amountMinor: input.amount.minor, refundOn: input.on, reason: input.reason, status: 'REQUESTED', requestedBy: whoActs(context), requestedAt: context.clock.now() },
  })
  await context.audit({ name: 'refund.asked', subject: `payment:${payment.id}`, after: { request, ...input } })
  return accept({ request })
})

async function loadRequest(context: CommandContext, id: string) {
  const request = await context.transaction.refundRequest.findUnique({ where: { id }, include: { payment: true } })
  if (!request) throw new NotFound()
  return request
}

/** Another person confirms that the money went back, above the limit two do: the refund is booked on its day, and the donor is told. */
export const confirmRefund = command('payment.refund', async (context, input: { request: Id<'refundRequest'>; seen?: number }): Promise<Result<{ refund: Id<'refund'> | null }, DecideRefundFailure | RefundFailure>> => {
  const request = await loadRequest(context, input.request)
  const decidedBy = whoActs(context)
  const decided = decideRefundRequest({ status: request.status as RefundRequestStatus, requestedBy: request.requestedBy }, decidedBy)
  if (!decided.ok) return decided
  const value = valueAt(request.amountMinor, request.payment.currency as Currency, await valuationOf(context, request.payment))
  const given = await giveApproval(context, { deed: 'REFUND', subject: `refund:${request.id}`, amount: usd(value), since: request.requestedAt, seen: input.seen ?? null })
  if (!given.ok) return given
  if (!given.value.decides) return accept({ refund: null })
  const booked = await recordRefund(context, { payment: request.paymentId as Id<'payment'>, amount: money(request.amountMinor, request.payment.currency as Currency), on: request.refundOn as Day, reason: request.reason, processorRefund: null })
  if (!booked.ok) return booked
  await context.transaction.refundRequest.update({ where: { id: request.id }, data: { status: 'CONFIRMED', decidedBy, decidedAt: context.clock.now(), refundId: booked.value.refund } })
  await context.audit({ name: 'refund.confirmed', subject: `payment:${request.paymentId}`, after: { request: request.id, refund: booked.value.refund } })
  return booked
})

/** Nothing goes back: the money never left, or whoever asked was wrong. Who asked may say so too. */
export const rejectRefund = command('payment.refund', async (context, input: { request: Id<'refundRequest'> }): Promise<Result<{ request: Id<'refundRequest'> }, Extract<DecideRefundFailure, { code: 'REFUND_DECIDED' }>>> => {
  const request = await loadRequest(context, input.request)
  if (request.status !== 'REQUESTED') return refuse({ code: 'REFUND_DECIDED', status: request.status as RefundRequestStatus })
  await context.transaction.refundRequest.update({ where: { id: request.id }, data: { status: 'REJECTED', decidedBy: whoActs(context), decidedAt: context.clock.now() } })
  await context.audit({ name: 'refund.rejected', subject: `payment:${request.paymentId}`, after: { request: request.id } })
  return accept({ request: input.request })
})
