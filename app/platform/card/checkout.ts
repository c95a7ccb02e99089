import Stripe from 'stripe'
import { assert } from '#app/kernel/assert'
import { toCardAmount } from '#app/kernel/money/card-amount'
import type { Money } from '#app/kernel/money'
import { CardRefusal, orNull, translated } from './faults'
import { amountOf, fields, idOf, paymentOf, text, type Fields } from './reading'
import type { CheckoutRequest, CheckoutView, Credited } from './types'

/** Payment methods are left to the account's settings; the amount is charged in the currency of the pledge, never converted for the payer. */
export async function createCheckout(stripe: Stripe, request: CheckoutRequest): Promise<{ session: string; url: string }> {
  const units = toCardAmount(request.amount)
  assert(units !== null, `${request.amount.minor} ${request.amount.currency} cannot be charged by card exactly`)
  const currency = request.amount.currency.toLowerCase()
  // The amount stands there for servers that do not say it of a session.
  const metadata = { payment: request.payment, amount: `${units} ${currency}` }
  const open = (line: Stripe.Checkout.SessionCreateParams.LineItem, idempotencyKey: string) =>
    stripe.checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: request.payment,
        metadata,
        line_items: [{ quantity: 1, ...line }],
        payment_intent_data: { metadata, description: request.description },
        adaptive_pricing: { enabled: false },
        locale: request.language,
        success_url: request.successUrl,
        cancel_url: request.cancelUrl,
        ...(request.email ? { customer_email: request.email } : {}),
        ...(request.expiresAt ? { expires_at: Math.floor(request.expiresAt.getTime() / 1000) } : {}),
      },
      { idempotencyKey },
    )
  const session = await translated(() => open({ price_data: { currency, unit_amount: Number(units), product_data: { name: request.description } } }, request.idempotencyKey)).catch(async (error: unknown) => {
    // A server that takes no price by description is given one by name.
    if (!(error instanceof CardRefusal) || !error.message.includes('line_items[0][price]')) throw error
    return translated(async () => {
      const product = await stripe.products.create({ name: request.description, metadata }, { idempotencyKey: `${request.idempotencyKey}:product` })
      const price = await stripe.prices.create({ currency, unit_amount: Number(units), product: product.id }, { idempotencyKey: `${request.idempotencyKey}:price` })
      return open({ price: price.id }, `${request.idempotencyKey}:by-price`)
    })
  })
  if (!session.url) throw new CardRefusal('checkout_without_address', `checkout ${session.id} has no address to send the payer to`)
  return { session: session.id, url: session.url }
}

const CREDIT = 'payment_intent.latest_charge.balance_transaction'

/** What a session's name may look like: it comes from an address that anybody can type. */
const SESSION_NAME = /^cs_\w{6,200}$/

/** One call. A server that cannot expand that far is asked again without, and the credit stays unknown. */
export async function getCheckout(stripe: Stripe, session: string): Promise<CheckoutView | null> {
  if (!SESSION_NAME.test(session)) return null
  const known = await orNull(translated(() => stripe.checkout.sessions.retrieve(session, { expand: [CREDIT] }))).catch((error: unknown) => {
    if (error instanceof CardRefusal) return orNull(translated(() => stripe.checkout.sessions.retrieve(session)))
    throw error
  })
  const found = fields(known)
  return found && viewOf(found)
}

function viewOf(session: Fields): CheckoutView {
  const intent = fields(session.payment_intent)
  const charge = intent && fields(intent.latest_charge)
  const amount = amountOf(session.amount_total, session.currency) ?? amountSent(session)
  if (!amount) throw new CardRefusal('checkout_without_amount', `checkout ${String(session.id)} states no amount that can be read`)
  const complete = session.status === 'complete' || session.payment_status === 'paid'
  return {
    session: String(session.id),
    payment: text(session.client_reference_id) ?? paymentOf(session),
    status: complete ? 'complete' : session.status === 'expired' ? 'expired' : 'open',
    paid: session.payment_status === 'paid',
    processing: complete && session.payment_status === 'unpaid' && (intent === null || intent.status === 'processing'),
    amount,
    intent: idOf(session.payment_intent),
    charge: intent && idOf(intent.latest_charge),
    credited: creditOf(charge && fields(charge.balance_transaction)),
  }
}

/** What we asked for, as it came back; null where it did not. */
function amountSent(session: Fields): Money | null {
  const [units, currency] = text(fields(session.metadata)?.amount)?.split(' ') ?? []
  return units && /^\d{1,12}$/.test(units) ? amountOf(Number(units), currency) : null
}

function creditOf(transaction: Fields | null): Credited | null {
  if (!transaction) return null
  const [gross, fee, net] = [transaction.amount, transaction.fee, transaction.net].map((units) => amountOf(units, transaction.currency))
  if (!gross || !fee || !net) return null
  const rate = transaction.exchange_rate
  return { gross, fee, net, exchangeRate: typeof rate === 'number' || typeof rate === 'string' ? String(rate) : null }
}

/** A session that is complete or expired refuses to expire: then it is simply not open any more. */
export async function expireCheckout(stripe: Stripe, session: string): Promise<boolean> {
  try {
    await translated(() => stripe.checkout.sessions.expire(session))
    return true
  } catch (error) {
    if (error instanceof CardRefusal) return false
    throw error
  }
}
