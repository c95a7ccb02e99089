// Objects as the protocol writes them.
import type { Charge, Intent, Refund, Session, State } from './state'

type Json = Record<string, unknown>

export function balanceObject(charge: Charge): Json | null {
  const { balance } = charge
  return (
    balance && {
      id: balance.id,
      object: 'balance_transaction',
      amount: balance.gross,
      currency: 'usd',
      fee: balance.fee,
      fee_details: [{ amount: balance.fee, currency: 'usd', type: 'stripe_fee', description: 'Local test fee', application: null }],
      net: balance.net,
      exchange_rate: balance.rate,
      source: charge.id,
      status: 'available',
      type: 'charge',
      reporting_category: 'charge',
      created: charge.created,
      available_on: charge.created,
      description: null,
    }
  )
}

export function chargeObject(charge: Charge, expand: boolean): Json {
  return {
    id: charge.id,
    object: 'charge',
    amount: charge.amount,
    amount_captured: charge.amount,
    amount_refunded: charge.refunded,
    balance_transaction: expand ? balanceObject(charge) : (charge.balance?.id ?? null),
    captured: true,
    created: charge.created,
    currency: charge.currency,
    disputed: charge.disputed,
    livemode: false,
    metadata: charge.metadata,
    paid: true,
    payment_intent: charge.intent,
    refunded: charge.refunded === charge.amount,
    status: 'succeeded',
  }
}

export function intentObject(state: State, intent: Intent, expand: readonly string[]): Json {
  const charge = intent.charge ? state.charges[intent.charge] : undefined
  const whole = charge && expand.includes('latest_charge')
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_received: intent.status === 'succeeded' ? intent.amount : 0,
    created: intent.created,
    currency: intent.currency,
    latest_charge: whole ? chargeObject(charge, expand.includes('latest_charge.balance_transaction')) : intent.charge,
    livemode: false,
    metadata: intent.metadata,
    status: intent.status,
  }
}

/** `expand` holds dotted names as the caller sent them. */
export function sessionObject(state: State, session: Session, base: string, expand: readonly string[]): Json {
  const intent = session.intent ? state.intents[session.intent] : undefined
  const inner = expand.filter((name) => name.startsWith('payment_intent')).map((name) => name.slice('payment_intent.'.length))
  const names = inner.flatMap((name) => name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.')))
  return {
    id: session.id,
    object: 'checkout.session',
    amount_subtotal: session.amount,
    amount_total: session.amount,
    cancel_url: session.cancelUrl,
    client_reference_id: session.reference,
    created: session.created,
    currency: session.currency,
    customer_email: session.email,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: 'payment',
    payment_intent: intent && inner.length > 0 ? intentObject(state, intent, names) : session.intent,
    payment_method_types: ['card', 'sepa_debit'],
    payment_status: session.paymentStatus,
    status: session.status,
    success_url: session.successUrl,
    url: session.status === 'open' ? `${base}/c/pay/${session.id}` : null,
  }
}

export function refundObject(refund: Refund): Json {
  return { id: refund.id, object: 'refund', amount: refund.amount, balance_transaction: null, charge: refund.charge, created: refund.created, currency: refund.currency, metadata: {}, payment_intent: refund.intent, reason: null, status: 'succeeded' }
}

/** An answer that refuses, in the protocol's shape. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly type: 'invalid_request_error' | 'idempotency_error' | 'card_error',
    message: string,
    readonly code?: string,
    readonly param?: string,
  ) {
    super(message)
  }
  toJson(): Json {
    return { error: { type: this.type, message: this.message, ...(this.code ? { code: this.code } : {}), ...(this.param ? { param: this.param } : {}) } }
  }
}
