import { isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, step, type CommandContext } from '#app/platform/context'
import { bookRefund, leftOf, loadPayment } from './book-refund.server'
import { decideRefund, type PaymentStatus, type RefundFailure } from '../domain/payment'

type NewRefund = { payment: Id<'payment'>; amount: Money; on: Day; reason: string | null; processorRefund: string | null }

/**
 * Books money that went back to the donor, on its day and at the payment's own rate. `processorRefund` is the processor's id: the same refund is
 * booked once. The donor is told by mail.
 */
export const recordRefund = command('payment.refund', async (context, input: NewRefund): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> => {
  if (input.processorRefund) {
    const known = await context.transaction.refund.findUnique({ where: { processorRefund: input.processorRefund } })
    if (known) return accept({ refund: known.id as Id<'refund'> })
  }
  const booked = await save(context, input, { latest: context.clock.today() })
  if (booked.ok) await context.enqueue('tell-of-refund', `tell-of-refund:${booked.value.refund}`, { refund: booked.value.refund })
  return booked
})

/** The same for a refund of long ago that is recorded now, under the sender's own reference. */
export const recordPastRefund = step(async (context, input: NewRefund & { ref: string }): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> => save(context, input, { latest: input.on, ref: input.ref }))

async function save(context: CommandContext, input: NewRefund, { latest, ref }: { latest: Day; ref?: string }): Promise<Result<{ refund: Id<'refund'> }, RefundFailure>> {
  const payment = await loadPayment(context, input.payment)
  const decided = decideRefund({ status: payment.status as PaymentStatus, receivedOn: payment.receivedOn as Day | null, left: leftOf(payment) }, input.amount, input.on, latest)
  if (!decided.ok) return decided
  if (await isClosedOn(context, input.on)) return refuse({ code: 'PERIOD_CLOSED', day: input.on })
  const { refund } = await bookRefund(context, payment, { code: 'contribution-refunded', amountMinor: input.amount.minor, on: input.on, reason: input.reason, processorRefund: input.processorRefund, ...(ref ? { ref } : {}) })
  return accept({ refund })
}

/** A refund that the processor could not bring to the payer: the money is the fund's again. Once; a refund that is not on the books is nothing. */
export const returnRefund = command('payment.refund', async (context, input: { processorRefund: string }): Promise<Result<{ refund: Id<'refund'> | null }, never>> => {
  const refund = await context.transaction.refund.findUnique({ where: { processorRefund: input.processorRefund }, include: { reversedBy: { select: { id: true } } } })
  if (!refund) return accept({ refund: null })
  if (refund.reversedBy) return accept({ refund: refund.reversedBy.id as Id<'refund'> })
  const payment = await loadPayment(context, refund.paymentId)
  const returned = await bookRefund(context, payment, { code: 'refund-returned', amountMinor: -refund.amountMinor, on: context.clock.today(), reason: null, reverses: refund.id })
  return accept({ refund: returned.refund })
})
