// The processor's events: signature, stored once, acted on idempotently. The event is only a hint: the session is asked for where it stands.
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { CardEvent, CardGateway } from '#app/platform/card'
import { actingAs, type Context } from '#app/platform/context'
import { refreshCheckout } from './card-checkout.server'
import { recordRefund } from './record-refund.command.server'

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
    // PAYMENT-4: the word of a refund may have come before the word of its payment, when nothing was known of the charge yet.
    if (checkout.paid && checkout.charge) await bookRefunds(context, gateway, checkout.charge, event)
    return 'session refreshed'
  }
  if ((event.type === 'charge.refunded' || event.type.startsWith('refund.')) && event.charge) return bookRefunds(context, gateway, event.charge, event)
  return 'stored, nothing to book'
}

/** Every succeeded refund of the charge that is not on the books yet, the oldest first; where they cannot be listed, the one that the event speaks of. */
async function bookRefunds(context: Context, gateway: CardGateway, charge: string, event: CardEvent): Promise<string> {
  const payment = await context.database.read.payment.findUnique({ where: { cardCharge: charge }, select: { id: true } })
  if (!payment) return 'not one of ours'
  const system = actingAs(context, { kind: 'system', name: 'card processor' })
  const listed = (await gateway.findRefunds(charge))?.toReversed().map(({ refund, status, amount }) => ({ id: refund, status, amount }))
  for (const refund of listed ?? (event.refund ? [event.refund] : [])) {
    if (refund.status !== 'succeeded') continue
    const booked = await recordRefund(system, { payment: payment.id as Id<'payment'>, amount: refund.amount, on: context.clock.today(), reason: null, processorRefund: refund.id })
    if (!booked.ok) throw new Error(`a refund could not be booked: ${booked.failure.code}`)
  }
  return 'refunds booked'
}
