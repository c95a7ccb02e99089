import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import type { PaymentStatus } from '../domain/payment'

/** Takes back a recorded transfer that nobody has confirmed: it was typed wrongly, or the money never came. */
export const cancelWire = command('payment.record-wire', async (context, input: { payment: Id<'payment'>; reason: string }): Promise<Result<{ payment: Id<'payment'> }, { code: 'NOT_EXPECTED'; status: PaymentStatus }>> => {
  const payment = await context.transaction.payment.findFirst({ where: { id: input.payment, method: 'BANK_TRANSFER' } })
  if (!payment) throw new NotFound()
  if (payment.status !== 'EXPECTED') return refuse({ code: 'NOT_EXPECTED', status: payment.status as PaymentStatus })
  await context.transaction.payment.update({ where: { id: payment.id }, data: { status: 'CANCELLED', failure: input.reason } })
  await context.audit({ name: 'payment.cancelled', subject: `payment:${payment.id}`, before: { status: payment.status }, after: { status: 'CANCELLED', reason: input.reason } })
  return accept({ payment: input.payment })
})
