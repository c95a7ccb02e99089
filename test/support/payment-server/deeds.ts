// What can happen to a session: opened, paid, declined, completed before its money arrives, expired, refunded.
import { isCurrency } from '#app/kernel/money'
import { cardScale } from '#app/kernel/money'
import { chargeObject, intentObject, refundObject, Refused, sessionObject } from './objects'
import type { Params } from './params'
import { newId, type Balance, type Charge, type Intent, type Refund, type Session, type Store } from './state'
import type { Webhooks } from './webhooks'

export type World = { store: Store; webhooks: Webhooks; base: string; settlementRates: Readonly<Record<string, string>>; now(): number }

const LARGEST = 99_999_999
const KNOWN = new Set(['mode', 'client_reference_id', 'metadata', 'payment_intent_data', 'line_items', 'customer_email', 'locale', 'success_url', 'cancel_url', 'expires_at', 'expand', 'adaptive_pricing', 'payment_method_types'])

function text(value: unknown, param: string): string {
  if (typeof value !== 'string' || value === '') throw new Refused(400, 'invalid_request_error', `Missing required param: ${param}.`, 'parameter_missing', param)
  return value
}

export function createSession(world: World, params: Params): Session {
  for (const key of Object.keys(params)) if (!KNOWN.has(key)) throw new Refused(400, 'invalid_request_error', `Received unknown parameter: ${key}`, 'parameter_unknown', key)
  if (params.mode !== 'payment') throw new Refused(400, 'invalid_request_error', 'Invalid mode: must be payment', undefined, 'mode')
  const items = Array.isArray(params.line_items) ? params.line_items : []
  const item = items[0] as { quantity?: string; price_data?: { currency?: string; unit_amount?: string; product_data?: { name?: string } } } | undefined
  const currency = text(item?.price_data?.currency, 'line_items[0][price_data][currency]').toLowerCase()
  const code = currency.toUpperCase()
  if (!isCurrency(code) || cardScale(code) === 'none') throw new Refused(400, 'invalid_request_error', `Invalid currency: ${currency}`, undefined, 'line_items[0][price_data][currency]')
  const typed = text(item?.price_data?.unit_amount, 'line_items[0][price_data][unit_amount]')
  if (!/^\d+$/.test(typed)) throw new Refused(400, 'invalid_request_error', `Invalid integer: ${typed}`, 'parameter_invalid_integer', 'line_items[0][price_data][unit_amount]')
  const amount = Number(typed) * Number(item?.quantity ?? '1')
  if (amount > LARGEST) throw new Refused(400, 'invalid_request_error', 'The amount must be no more than 99999999', 'amount_too_large', 'line_items[0][price_data][unit_amount]')
  if (amount < 1) throw new Refused(400, 'invalid_request_error', 'The amount is too small', 'amount_too_small', 'line_items[0][price_data][unit_amount]')
  const scale = cardScale(code)
  if ((scale === 'three' && amount % 10 !== 0) || (scale === 'two-zero' && amount % 100 !== 0)) throw new Refused(400, 'invalid_request_error', `Invalid amount for ${currency}`, undefined, 'line_items[0][price_data][unit_amount]')
  const intent = (params.payment_intent_data ?? {}) as { metadata?: Record<string, string> }
  const session: Session = {
    id: newId('cs_test'),
    created: world.now(),
    expiresAt: params.expires_at ? Number(params.expires_at) : world.now() + 24 * 3600,
    amount,
    currency,
    description: text(item?.price_data?.product_data?.name, 'line_items[0][price_data][product_data][name]'),
    reference: (params.client_reference_id as string | undefined) ?? null,
    metadata: (params.metadata as Record<string, string> | undefined) ?? {},
    intentMetadata: intent.metadata ?? {},
    email: (params.customer_email as string | undefined) ?? null,
    locale: (params.locale as string | undefined) ?? 'auto',
    successUrl: text(params.success_url, 'success_url'),
    cancelUrl: text(params.cancel_url, 'cancel_url'),
    status: 'open',
    paymentStatus: 'unpaid',
    intent: null,
  }
  world.store.state.sessions[session.id] = session
  world.store.save()
  return session
}

/** Settles in US cents: the amount at the server's own rate, 2.9 % + 30 cents of fee. Null where it has no rate. */
function settle(world: World, amount: number, currency: string): Balance | null {
  const rate = currency === 'usd' ? '1' : world.settlementRates[currency.toUpperCase()]
  if (!rate) return null
  const decimals = cardScale(currency.toUpperCase() as 'USD') === 'zero' ? 0 : cardScale(currency.toUpperCase() as 'USD') === 'three' ? 3 : 2
  const [whole, fraction = ''] = rate.split('.')
  const numerator = BigInt(amount) * 100n * 10n ** BigInt(fraction.length)
  const denominator = 10n ** BigInt(decimals) * BigInt(whole + fraction)
  const gross = Number((2n * numerator + denominator) / (2n * denominator))
  const fee = Math.min(gross, Number((BigInt(gross) * 29n + 500n) / 1000n) + 30)
  return { id: newId('txn'), gross, fee, net: gross - fee, rate: currency === 'usd' ? null : gross / amount }
}

function intentOf(world: World, session: Session, status: Intent['status']): Intent {
  const known = session.intent ? world.store.state.intents[session.intent] : undefined
  const intent: Intent = known ?? { id: newId('pi'), created: world.now(), amount: session.amount, currency: session.currency, status, charge: null, session: session.id, metadata: session.intentMetadata }
  intent.status = status
  world.store.state.intents[intent.id] = intent
  session.intent = intent.id
  return intent
}

function charge(world: World, intent: Intent): Charge {
  const made: Charge = { id: newId('ch'), created: world.now(), amount: intent.amount, currency: intent.currency, intent: intent.id, refunded: 0, disputed: false, balance: settle(world, intent.amount, intent.currency), metadata: intent.metadata }
  world.store.state.charges[made.id] = made
  intent.charge = made.id
  intent.status = 'succeeded'
  return made
}

/** Pays an open session once; a second click finds it paid. */
export function paySession(world: World, session: Session): void {
  if (session.status !== 'open') return
  const intent = intentOf(world, session, 'succeeded')
  const made = charge(world, intent)
  session.status = 'complete'
  session.paymentStatus = 'paid'
  const { state } = world.store
  world.webhooks.emit('payment_intent.succeeded', intentObject(state, intent, []))
  world.webhooks.emit('charge.succeeded', chargeObject(made, false))
  world.webhooks.emit('checkout.session.completed', sessionObject(state, session, world.base, []))
}

export function declineSession(world: World, session: Session): void {
  const intent = intentOf(world, session, 'requires_payment_method')
  world.webhooks.emit('payment_intent.payment_failed', intentObject(world.store.state, intent, []))
}

/** Completed, but unpaid: the money arrives, or does not, later. */
export function completeDelayed(world: World, session: Session): void {
  if (session.status !== 'open') return
  const intent = intentOf(world, session, 'processing')
  session.status = 'complete'
  world.webhooks.emit('payment_intent.processing', intentObject(world.store.state, intent, []))
  world.webhooks.emit('checkout.session.completed', sessionObject(world.store.state, session, world.base, []))
}

export function settleDelayed(world: World, session: Session, succeeds: boolean): void {
  const intent = session.intent ? world.store.state.intents[session.intent] : undefined
  if (!intent || intent.status !== 'processing') return
  if (succeeds) {
    charge(world, intent)
    session.paymentStatus = 'paid'
  } else intent.status = 'requires_payment_method'
  world.webhooks.emit(succeeds ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed', sessionObject(world.store.state, session, world.base, []))
}

export function expireSession(world: World, session: Session): void {
  if (session.status !== 'open') throw new Refused(400, 'invalid_request_error', 'Only open sessions can be expired')
  session.status = 'expired'
  world.webhooks.emit('checkout.session.expired', sessionObject(world.store.state, session, world.base, []))
}

export function refundCharge(world: World, params: Params): Refund {
  const found = world.store.state.charges[String(params.charge ?? world.store.state.intents[String(params.payment_intent)]?.charge)]
  if (!found) throw new Refused(404, 'invalid_request_error', 'No such charge', 'resource_missing', 'charge')
  const left = found.amount - found.refunded
  const amount = params.amount === undefined ? left : Number(params.amount)
  if (left === 0) throw new Refused(400, 'invalid_request_error', 'Charge has already been refunded.', 'charge_already_refunded')
  if (!(amount > 0) || amount > left) throw new Refused(400, 'invalid_request_error', 'Refund amount is greater than unrefunded amount on charge', undefined, 'amount')
  const refund: Refund = { id: newId('re'), created: world.now(), amount, currency: found.currency, charge: found.id, intent: found.intent }
  found.refunded += amount
  world.store.state.refunds[refund.id] = refund
  world.webhooks.emit('refund.created', refundObject(refund))
  world.webhooks.emit('charge.refunded', chargeObject(found, false))
  return refund
}
