// The road to the processor and back: sessions are opened and asked about outside of transactions, and the answer is booked in one.
import type { Id } from '#app/kernel/identity'
import type { CardGateway, CheckoutView } from '#app/platform/card'
import { actingAs, type Context } from '#app/platform/context'
import { settleCardPayment } from './settle-card-payment.command.server'
import type { CardPayment } from './start-card-payment.command.server'

type Addresses = { success: string; cancel: string }

/** Opens the hosted page for a payment; for a payment whose page is still open, the same page. The idempotency key makes two clicks one session. */
export async function openCheckout(context: Context, gateway: CardGateway, payment: CardPayment, description: string, addresses: Addresses): Promise<string> {
  const known = await context.database.read.cardSession.findMany({ where: { paymentId: payment.payment }, orderBy: { createdAt: 'desc' } })
  if (known[0]) {
    const checkout = await gateway.getCheckout(known[0].session)
    if (checkout?.status === 'open') return known[0].url
  }
  const opened = await gateway.createCheckout({
    payment: payment.payment,
    amount: payment.amount,
    description,
    ...(payment.email ? { email: payment.email } : {}),
    language: context.language,
    successUrl: addresses.success,
    cancelUrl: addresses.cancel,
    idempotencyKey: `checkout:${payment.payment}:${known.length}`,
  })
  await context.database.write(async (transaction) => {
    await transaction.cardSession.upsert({
      where: { session: opened.session },
      create: { session: opened.session, paymentId: payment.payment, url: opened.url, createdAt: context.clock.now() },
      update: {},
    })
  })
  return opened.url
}

/** Asks the processor where a session stands and books it; null where the session is not known there or not one of ours. */
export async function refreshCheckout(context: Context, gateway: CardGateway, session: string): Promise<CheckoutView | null> {
  const checkout = await gateway.getCheckout(session)
  if (!checkout?.payment) return null
  const ours = await context.database.read.payment.findUnique({ where: { id: checkout.payment }, select: { id: true } })
  if (!ours) return null
  const settled = await settleCardPayment(actingAs(context, { kind: 'system', name: 'card processor' }), { checkout })
  if (!settled.ok) throw new Error(`a card payment could not be booked: ${settled.failure.code}`)
  return checkout
}

/** The payment that a session belongs to, if it is one of this pledge. */
export async function findSessionPayment(context: Context, session: string): Promise<{ payment: Id<'payment'>; pledge: Id<'pledge'> | null } | null> {
  const row = await context.database.read.cardSession.findUnique({ where: { session }, include: { payment: { select: { id: true, pledgeId: true } } } })
  return row && { payment: row.payment.id as Id<'payment'>, pledge: row.payment.pledgeId as Id<'pledge'> | null }
}
