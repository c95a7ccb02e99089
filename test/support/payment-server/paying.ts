// What happens when a payer presses "Pay". Source: docs.stripe.com/testing, docs.stripe.com/payments/checkout/fulfill-orders.
import { book, cardFee } from './balance'
import { disputeCharge } from './disputes'
import { Fault } from './faults'
import { intentOf, newCharge, type Instrument } from './intents'
import type { Charge, Failure, Intent } from './objects'
import { customerDetails } from './sessions'
import type { Payer, SessionRow } from './state'
import type { World } from './world'

export const DECLINES = {
  generic_decline: { code: 'card_declined', message: 'Your card was declined.' },
  insufficient_funds: { code: 'card_declined', message: 'Your card has insufficient funds.' },
  test_mode_live_card: { code: 'card_declined', message: 'Your card was declined. Your request was in test mode, but used a non test card.' },
  authentication_failed: { code: 'payment_intent_authentication_failure', message: 'The provided payment method has failed authentication.' },
} as const
export type Decline = keyof typeof DECLINES

/** Card numbers that mean something. */
export const TEST_CARDS: Readonly<Record<string, 'pays' | 'pays-then-disputed' | 'challenges' | Decline>> = {
  '4242424242424242': 'pays',
  '5555555555554444': 'pays',
  '4000000000000002': 'generic_decline',
  '4000000000009995': 'insufficient_funds',
  '4000000000000259': 'pays-then-disputed',
  '4000002500003155': 'challenges',
}

export type Outcome = { kind: 'done' } | { kind: 'challenge' } | { kind: 'declined'; reason: Decline }

/** Tries to pay an open session; one that is not open any more is left alone, so that a second click pays nothing. */
export function payByCard(world: World, row: SessionRow, payer: Payer, number: string): Outcome {
  if (row.session.status !== 'open') return { kind: 'done' }
  const intent = intentOf(world, row)
  const behaviour = TEST_CARDS[number] ?? 'test_mode_live_card'
  if (behaviour === 'challenges') {
    row.challenged = { payer, number }
    intent.status = 'requires_action'
    world.emit('payment_intent.requires_action', intent)
    return { kind: 'challenge' }
  }
  if (behaviour !== 'pays' && behaviour !== 'pays-then-disputed') return decline(world, intent, payer, number, behaviour)
  const charge = completeByCard(world, row, intent, payer, number)
  if (behaviour === 'pays-then-disputed') disputeCharge(world, charge)
  return { kind: 'done' }
}

/** The payer's answer at the 3-D Secure step. */
export function answerChallenge(world: World, row: SessionRow, confirmed: boolean): Outcome {
  if (row.session.status !== 'open' || !row.challenged) return { kind: 'done' }
  const { payer, number } = row.challenged
  row.challenged = null
  const intent = intentOf(world, row)
  if (!confirmed) return decline(world, intent, payer, number, 'authentication_failed')
  completeByCard(world, row, intent, payer, number)
  return { kind: 'done' }
}

/** A bank debit: the session is complete at once, the money comes or fails later (`settleIntent`). */
export function payByBankDebit(world: World, row: SessionRow, payer: Payer): Outcome {
  if (row.session.status !== 'open') return { kind: 'done' }
  const intent = intentOf(world, row)
  const charge = newCharge(world, intent, payer, { kind: 'bank-debit' })
  intent.status = 'processing'
  closeSession(row, payer)
  world.emit('charge.pending', charge)
  world.emit('payment_intent.processing', intent)
  world.emit('checkout.session.completed', row.session)
  return { kind: 'done' }
}

/** The bank's answer to a debit that is under way. */
export function settleIntent(world: World, id: string, outcome: 'succeeded' | 'failed'): Intent {
  const intent = world.state.intents[id]
  const charge = intent?.latest_charge ? world.state.charges[intent.latest_charge] : undefined
  const row = Object.values(world.state.sessions).find(({ session }) => session.payment_intent === id)
  if (!intent || !charge || !row || intent.status !== 'processing') throw new Fault(400, 'Only a payment that is under way can be settled.', { param: 'payment_intent' })
  if (outcome === 'succeeded') {
    receive(world, row, intent, charge)
    world.emit('checkout.session.async_payment_succeeded', row.session)
  } else {
    fail(world, intent, charge, { type: 'card_error', code: 'payment_intent_payment_attempt_failed', message: 'The bank returned the debit.' })
    world.emit('checkout.session.async_payment_failed', row.session)
  }
  return intent
}

function completeByCard(world: World, row: SessionRow, intent: Intent, payer: Payer, number: string): Charge {
  const charge = newCharge(world, intent, payer, { kind: 'card', number } satisfies Instrument)
  closeSession(row, payer)
  receive(world, row, intent, charge)
  world.emit('checkout.session.completed', row.session)
  return charge
}

function closeSession(row: SessionRow, payer: Payer): void {
  row.session.status = 'complete'
  row.session.url = null
  row.session.customer_details = customerDetails(payer)
}

function receive(world: World, row: SessionRow, intent: Intent, charge: Charge): void {
  Object.assign(charge, {
    amount_captured: charge.amount,
    captured: true,
    outcome: { advice_code: null, network_advice_code: null, network_decline_code: null, network_status: 'approved_by_network', reason: null, risk_level: 'normal', seller_message: 'Payment complete.', type: 'authorized' },
    paid: true,
    status: 'succeeded',
  })
  world.emit('charge.succeeded', charge)
  const credit = book(world, { type: 'charge', category: 'charge', source: charge.id, units: charge.amount, currency: charge.currency, description: intent.description, fee: cardFee })
  charge.balance_transaction = credit?.id ?? null
  if (credit) world.emit('charge.updated', charge)
  Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, last_payment_error: null, payment_method: charge.payment_method })
  row.session.payment_status = 'paid'
  world.emit('payment_intent.succeeded', intent)
}

function decline(world: World, intent: Intent, payer: Payer, number: string, reason: Decline): Outcome {
  const { code, message } = DECLINES[reason]
  const failure: Failure = { type: 'card_error', code, ...(code === 'card_declined' ? { decline_code: reason } : {}), message }
  fail(world, intent, newCharge(world, intent, payer, { kind: 'card', number }), failure)
  return { kind: 'declined', reason }
}

function fail(world: World, intent: Intent, charge: Charge, failure: Failure): void {
  Object.assign(charge, {
    failure_code: failure.code,
    failure_message: failure.message,
    outcome: { advice_code: null, network_advice_code: null, network_decline_code: null, network_status: 'declined_by_network', reason: failure.decline_code ?? failure.code, risk_level: 'normal', seller_message: failure.message, type: 'issuer_declined' },
    status: 'failed',
  })
  Object.assign(intent, { status: 'requires_payment_method', last_payment_error: failure })
  world.emit('charge.failed', charge)
  world.emit('payment_intent.payment_failed', intent)
}
