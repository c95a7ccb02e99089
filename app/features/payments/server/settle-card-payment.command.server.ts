import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { CheckoutView } from '#app/platform/card'
import { command } from '#app/platform/context'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { Day } from '#app/kernel/time'
import type { PaymentStatus } from '../domain/payment'
import { bookContribution } from './book-contribution.server'

/**
 * Brings a payment to where the processor says that its session stands. PAYMENT-4: called by webhook and by success page, in any order and
 * any number of times, it books the money once. What was received never goes back to another state because of a session.
 */
export const settleCardPayment = command(
  'payment.settle-card',
  async (context, { checkout }: { checkout: CheckoutView }): Promise<Result<{ payment: Id<'payment'>; status: PaymentStatus }, RateFailure | { code: 'PERIOD_CLOSED'; day: Day }>> => {
    const payment = await context.transaction.payment.findUnique({ where: { id: checkout.payment ?? '' } })
    if (!payment) throw new NotFound()
    const id = payment.id as Id<'payment'>
    if (payment.entryId) return accept({ payment: id, status: payment.status as PaymentStatus })

    if (checkout.paid) {
      // The processor's amount is the truth, whatever was asked for.
      assert(checkout.amount.currency === payment.currency, `payment ${payment.ref} was paid in another currency`)
      await context.transaction.payment.update({ where: { id }, data: { amountMinor: checkout.amount.minor, cardIntent: checkout.intent, cardCharge: checkout.charge, failure: null } })
      const credited = checkout.credited && checkout.credited.gross.currency === 'USD' ? { gross: checkout.credited.gross, fee: usd(checkout.credited.fee.minor) } : null
      const booked = await bookContribution(context, { ...payment, amountMinor: checkout.amount.minor }, { on: context.clock.today(), credited })
      if (!booked.ok) return booked
      await context.enqueue('issue-receipt', `issue-receipt:${id}`, { payment: id })
      return accept({ payment: id, status: 'RECEIVED' })
    }
    const status: PaymentStatus = checkout.processing ? 'PROCESSING' : checkout.status === 'expired' ? 'CANCELLED' : checkout.status === 'complete' ? 'FAILED' : 'INITIATED'
    if (status !== payment.status) {
      await context.transaction.payment.update({ where: { id }, data: { status, cardIntent: checkout.intent } })
      await context.audit({ name: `payment.${status.toLowerCase()}`, subject: `payment:${id}`, before: { status: payment.status }, after: { status } })
      if (status === 'FAILED') await context.enqueue('tell-of-failure', `tell-of-failure:${id}`, { payment: id })
    }
    return accept({ payment: id, status })
  },
)
