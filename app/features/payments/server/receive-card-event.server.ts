// The processor's events: signature, stored once, acted on idempotently. The event is only a hint: the processor is asked for where things stand.
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { CardEvent, CardGateway } from '#app/platform/card'
import { actingAs, type Context } from '#app/platform/context'
import { refreshCheckout } from './card-checkout.server'
import { recordRefund, returnRefund } from './record-refund.command.server'
import { settleDispute } from './settle-dispute.command.server'

/** Stores an event and acts on it; a fault leaves it unprocessed, and the processor's next try does it. */
export async function receiveCardEvent(context: Context, gateway: CardGateway, rawBody: string, signature: string | null): Promise<Result<{ outcome: string }, { code: 'SIGNATURE_INVALID' }>> {
  const read = gateway.readEvent(rawBody, signature)
  if (!read.ok) return read
  const event = read.value
  const known = await context.database.write(async (transaction) => {
    const row = await transaction.cardEvent.findUnique({ where: { id: event.id } })
    if (!row) await transaction.cardEvent.create({ data: { id: event.id, type: event.type, body: event.raw, receivedAt: context.clock.now() } })
    return row
  })
  if (known?.processedAt) return accept({ outcome: 'seen before' })

  const outcome = await actOn(context, gateway, event)
  await context.database.write((transaction) => transaction.cardEvent.update({ where: { id: event.id }, data: { processedAt: context.clock.now(), outcome } }))
  return accept({ outcome })
}

async function actOn(context: Context, gateway: CardGateway, event: CardEvent): Promise<string> {
  if (event.type.startsWith('checkout.session.') && event.session) {
    const checkout = await refreshCheckout(context, gateway, event.session)
    if (!checkout) return 'not one of ours'
    // PAYMENT-4: the word of a refund or dispute may have come before the word of its payment, when nothing was known of the charge yet.
    if (checkout.paid && checkout.charge) await bookCharge(context, gateway, checkout.charge, event)
    return 'session refreshed'
  }
  const isOfCharge = event.type === 'charge.refunded' || event.type.startsWith('refund.') || event.type.startsWith('charge.refund.') || event.type.startsWith('charge.dispute.')
  return isOfCharge && event.charge ? bookCharge(context, gateway, event.charge, event) : 'stored, nothing to book'
}

/**
 * Everything that became of a charge and is not on the books yet: refunds that came back, then disputes, then refunds, the oldest first, so that
 * money that is there again can go again. Where the processor cannot list them, what the event speaks of.
 */
async function bookCharge(context: Context, gateway: CardGateway, charge: string, event: CardEvent): Promise<string> {
  const row = await context.database.read.payment.findUnique({ where: { cardCharge: charge }, select: { id: true } })
  if (!row) return 'not one of ours'
  const payment = row.id as Id<'payment'>
  const system = actingAs(context, { kind: 'system', name: 'card processor' })
  const listed = (await gateway.findRefunds(charge))?.toReversed().map(({ refund, status, amount }) => ({ id: refund, status, amount }))
  const refunds = listed ?? (event.refund ? [event.refund] : [])
  const disputes = (await gateway.findDisputes(charge))?.toReversed() ?? (event.dispute ? [event.dispute] : [])
  for (const { id, status } of refunds) if (status === 'failed' || status === 'canceled') await returnRefund(system, { processorRefund: id })
  for (const dispute of disputes) await settleDispute(system, { payment, dispute })
  for (const { id, status, amount } of refunds) {
    if (status !== 'succeeded') continue
    const booked = await recordRefund(system, { payment, amount, on: context.clock.today(), reason: null, processorRefund: id })
    if (!booked.ok) throw new Error(`a refund could not be booked: ${booked.failure.code}`)
  }
  return disputes.length > 0 ? 'refunds and disputes booked' : 'refunds booked'
}
