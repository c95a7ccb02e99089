import { NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { decideConfirmation, type ConfirmWireFailure, type PaymentStatus } from '../domain/payment'
import { bookContribution } from './book-contribution.server'

/** A second person has seen the money at the bank: the transfer is booked. PAYMENT-2. */
export const confirmWire = command('payment.confirm-wire', async (context, input: { payment: Id<'payment'> }): Promise<Result<{ payment: Id<'payment'> }, ConfirmWireFailure>> => {
  const payment = await context.transaction.payment.findFirst({ where: { id: input.payment, method: 'BANK_TRANSFER' } })
  if (!payment) throw new NotFound()
  const by = personOf(context.actor)
  const decided = decideConfirmation({ status: payment.status as PaymentStatus, recordedBy: payment.recordedBy as Id<'person'> | null }, by)
  if (!decided.ok) return decided

  await context.transaction.payment.update({ where: { id: payment.id }, data: { confirmedBy: by } })
  const booked = await bookContribution(context, payment, { on: payment.receivedOn as Day, credited: null })
  if (!booked.ok) return booked
  const begunByCard = payment.pledgeId ? await context.transaction.payment.count({ where: { pledgeId: payment.pledgeId, method: 'CARD', status: 'INITIATED' } }) : 0
  if (begunByCard > 0) await context.enqueue('close-checkouts', `close-checkouts:${payment.id}`, { pledge: payment.pledgeId })
  await context.enqueue('issue-receipt', `issue-receipt:${payment.id}`, { payment: payment.id })
  return accept({ payment: input.payment })
})
