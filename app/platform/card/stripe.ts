import Stripe from 'stripe'
import { assert } from '#app/kernel/assert'
import { accept, refuse } from '#app/kernel/failure'
import { isCurrency, type Money } from '#app/kernel/money'
import { fromCardAmount, toCardAmount } from '#app/kernel/money/card-amount'
import { CardOutage, type CardEvent, type CardGateway, type CardRefund, type CheckoutView } from './gateway'

export type CardConfig = {
  secretKey: string
  webhookSecret: string
  /** Another server that speaks the protocol: `http://localhost:4242`. */
  apiBase?: string
}

function amountOf(units: number | null, currency: string | null): Money {
  const code = (currency ?? '').toUpperCase()
  assert(isCurrency(code) && units !== null, `the processor names an amount that cannot be read: ${units} ${currency}`)
  return fromCardAmount(BigInt(units), code)
}

function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}

function expanded<T extends object>(reference: string | T | null | undefined): T | null {
  return reference && typeof reference === 'object' ? reference : null
}

function open({ secretKey, apiBase }: CardConfig): Stripe {
  const base = apiBase ? new URL(apiBase) : null
  return new Stripe(secretKey, {
    maxNetworkRetries: 2,
    timeout: 20_000,
    telemetry: false,
    ...(base ? { host: base.hostname, port: Number(base.port || (base.protocol === 'https:' ? 443 : 80)), protocol: base.protocol === 'https:' ? ('https' as const) : ('http' as const) } : {}),
  })
}

/** Faults of the network or of the processor become an outage; everything else is thrown as it is. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError) throw new CardOutage(error.message, { cause: error })
    throw error
  }
}

function refundView(refund: Stripe.Refund): CardRefund {
  const status = refund.status === 'succeeded' ? 'succeeded' : refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'pending'
  return { refund: refund.id, amount: amountOf(refund.amount, refund.currency), status }
}

function checkoutView(session: Stripe.Checkout.Session): CheckoutView {
  const intent = expanded<Stripe.PaymentIntent>(session.payment_intent)
  const charge = expanded<Stripe.Charge>(intent?.latest_charge)
  const settled = expanded<Stripe.BalanceTransaction>(charge?.balance_transaction)
  return {
    session: session.id,
    payment: session.client_reference_id,
    status: session.status === 'complete' ? 'complete' : session.status === 'expired' ? 'expired' : 'open',
    paid: session.payment_status === 'paid',
    processing: session.status === 'complete' && session.payment_status === 'unpaid' && intent?.status !== 'requires_payment_method' && intent?.status !== 'canceled',
    amount: amountOf(session.amount_total, session.currency),
    intent: idOf(session.payment_intent),
    charge: charge?.id ?? idOf(intent?.latest_charge),
    credited: settled ? { gross: amountOf(settled.amount, settled.currency), fee: amountOf(settled.fee, settled.currency), net: amountOf(settled.net, settled.currency) } : null,
  }
}

/** Opens the gateway; the only place that knows the processor's SDK. */
export function openCardGateway(config: CardConfig): CardGateway {
  const stripe = open(config)
  return {
    async createCheckout(request) {
      const units = toCardAmount(request.amount)
      assert(units !== null, 'an amount that no card can be charged')
      const session = await reached(() =>
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: request.payment,
            metadata: { payment: request.payment },
            payment_intent_data: { metadata: { payment: request.payment }, description: request.description },
            line_items: [{ quantity: 1, price_data: { currency: request.amount.currency.toLowerCase(), unit_amount: Number(units), product_data: { name: request.description } } }],
            ...(request.email ? { customer_email: request.email } : {}),
            locale: request.language,
            success_url: request.successUrl,
            cancel_url: request.cancelUrl,
          },
          { idempotencyKey: request.idempotencyKey },
        ),
      )
      assert(session.url, 'a hosted session has an address')
      return { session: session.id, url: session.url }
    },
    async getCheckout(session) {
      if (!/^cs_[A-Za-z0-9_]{6,200}$/.test(session)) return null
      try {
        return checkoutView(await reached(() => stripe.checkout.sessions.retrieve(session, { expand: ['payment_intent.latest_charge.balance_transaction'] })))
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null
        throw error
      }
    },
    async refund({ charge, amount, idempotencyKey }) {
      const units = toCardAmount(amount)
      assert(units !== null, 'an amount that no card can be refunded')
      return refundView(await reached(() => stripe.refunds.create({ charge, amount: Number(units) }, { idempotencyKey })))
    },
    async findRefunds(charge) {
      const refunds = await reached(() => stripe.refunds.list({ charge, limit: 100 }))
      return refunds.data.map(refundView)
    },
    readEvent(rawBody, signature) {
      try {
        return accept(eventView(stripe.webhooks.constructEvent(rawBody, signature ?? '', config.webhookSecret), rawBody))
      } catch (error) {
        if (error instanceof Stripe.errors.StripeSignatureVerificationError) return refuse({ code: 'SIGNATURE_INVALID' })
        throw error
      }
    },
  }
}

function eventView(event: Stripe.Event, raw: string): CardEvent {
  const object = event.data.object as { id?: string; object?: string; charge?: string | { id: string } | null }
  return {
    id: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    session: object.object === 'checkout.session' ? (object.id ?? null) : null,
    charge: object.object === 'charge' ? (object.id ?? null) : idOf(object.charge),
    raw,
  }
}
