// The road to the processor and back: sessions are opened and asked about outside of transactions, and the answer is booked in one.
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { CardGateway, CheckoutView } from '#app/platform/card'
import { actingAs, type Context } from '#app/platform/context'
import { RECEIVED_STATUSES, type CardFailure } from '../domain/payment'
import { settleCardPayment } from './settle-card-payment.command.server'
import type { CardPayment } from './start-card-payment.command.server'

type Addresses = { success: string; cancel: string }

type Wanted = { pledge: Id<'pledge'>; start: () => Promise<Result<CardPayment, CardFailure>>; describe: (payment: CardPayment) => string; addresses: Addresses }

/**
 * Leads a payer to the hosted page, so that one debt is charged once: what was paid a moment ago is booked before anything is asked for, however late its
 * event; a page that is still open is opened again; and a page with another amount of the same pledge is closed.
 */
export async function startCheckout(context: Context, gateway: CardGateway, { pledge, start, describe, addresses }: Wanted): Promise<Result<{ url: string }, CardFailure>> {
  for (let attempt = 1; ; attempt++) {
    await refreshOpen(context, gateway, pledge)
    const started = await start()
    if (!started.ok) return started
    const others = await closeOpen(context, gateway, { pledgeId: pledge, id: { not: started.value.payment } })
    const url = others === 'closed' ? await openCheckout(context, gateway, started.value, describe(started.value), addresses) : null
    if (url) return accept({ url })
    // Paid between two of these lines: once more, and the books say so.
    assert(attempt < 3, 'a pledge is not paid again and again')
  }
}

/** Asks the processor about every page of a pledge that may be open, and books what it says. */
async function refreshOpen(context: Context, gateway: CardGateway, pledge: Id<'pledge'>): Promise<void> {
  const sessions = await context.database.read.cardSession.findMany({ where: { payment: { pledgeId: pledge, status: 'INITIATED' } }, select: { session: true } })
  for (const { session } of sessions) await refreshCheckout(context, gateway, session)
}

/** Closes the pages of payments that were begun and not paid; `paid` where one was paid before it could be closed, and is booked now. */
async function closeOpen(context: Context, gateway: CardGateway, of: { pledgeId: string; id?: { not: string }; amountMinor?: { gt: bigint } }): Promise<'closed' | 'paid'> {
  const begun = await context.database.read.payment.findMany({ where: { ...of, method: 'CARD', status: 'INITIATED' }, select: { id: true, sessions: { select: { session: true } } } })
  let outcome: 'closed' | 'paid' = 'closed'
  for (const { session } of begun.flatMap((payment) => payment.sessions)) {
    await gateway.expireCheckout(session)
    const checkout = await refreshCheckout(context, gateway, session)
    if (checkout?.status === 'complete') outcome = 'paid'
  }
  return outcome
}

/**
 * The job `close-checkouts` with `{ pledge }`: once a pledge has ended, or is paid in another way, nobody is charged more for it than is unpaid. What was paid
 * before its page could be closed is booked and stays unapplied.
 */
export function closeCheckoutsJob({ card }: { card: CardGateway | null }) {
  return async (context: Context, payload: unknown): Promise<void> => {
    const { pledge: id } = payload as { pledge: string }
    const pledge = await context.database.read.pledge.findUniqueOrThrow({ where: { id }, select: { status: true, instalments: true } })
    const stands = pledge.status === 'DRAFT' || OPEN_STATUSES.includes(pledge.status as PledgeStatus)
    const left = stands ? pledge.instalments.reduce((sum, row) => sum + unpaidMinor({ ...row, status: row.status as InstalmentFacts['status'] }), 0n) : 0n
    if (card) await closeOpen(context, card, { pledgeId: id, amountMinor: { gt: left } })
  }
}

/**
 * Opens the hosted page for a payment; for a payment whose page is still open, the same page; null where it was paid. The idempotency key makes two
 * clicks one session.
 */
async function openCheckout(context: Context, gateway: CardGateway, payment: CardPayment, description: string, addresses: Addresses): Promise<string | null> {
  const known = await context.database.read.cardSession.findMany({ where: { paymentId: payment.payment }, orderBy: { createdAt: 'desc' } })
  if (known[0]) {
    const checkout = await gateway.getCheckout(known[0].session)
    if (checkout?.status === 'open') return known[0].url
    if (checkout?.status === 'complete') return null
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

/** The session by which a pledge was paid, or is being paid; null where no card has moved any money for it. */
export async function findPaidSession(context: Context, pledge: string): Promise<string | null> {
  const row = await context.database.read.cardSession.findFirst({ where: { payment: { pledgeId: pledge, method: 'CARD', status: { in: ['PROCESSING', ...RECEIVED_STATUSES] } } }, orderBy: { createdAt: 'desc' }, select: { session: true } })
  return row?.session ?? null
}

/** The payment that a session belongs to, if it is one of this pledge. */
export async function findSessionPayment(context: Context, session: string): Promise<{ payment: Id<'payment'>; pledge: Id<'pledge'> | null } | null> {
  const row = await context.database.read.cardSession.findUnique({ where: { session }, include: { payment: { select: { id: true, pledgeId: true } } } })
  return row && { payment: row.payment.id as Id<'payment'>, pledge: row.payment.pledgeId as Id<'pledge'> | null }
}
