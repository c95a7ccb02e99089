import { checkUnits, cardCurrency } from './amounts'
import { book } from './balance'
import { Fault, invalid, missing, noSuch } from './faults'
import type { Charge, Refund } from './objects'
import { check, metadataIn, numberIn, textIn, type Params } from './params'
import { newId, seconds, type World } from './world'

/** Gives a charge back, whole or in part. The processor keeps its fee. */
export function createRefund(world: World, params: Params): Refund {
  check(params, {
    amount: 'integer', charge: 'text', payment_intent: 'text', reason: 'text', metadata: 'metadata', expand: { list: 'text' },
    currency: 'text', customer: 'any', instructions_email: 'any', origin: 'any', refund_application_fee: 'boolean', reverse_transfer: 'boolean',
  })
  const charge = targetOf(world, params)
  const left = charge.amount - charge.amount_refunded
  if (left === 0) throw new Fault(400, `Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  if (charge.disputed) throw new Fault(400, `Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  const amount = numberIn(params, 'amount') ?? left
  if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
  if (amount > left) throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`, 'amount', 'amount_too_large')
  checkUnits(amount, cardCurrency(charge.currency, 'currency'), 'amount')

  const id = newId('re')
  const back = charge.balance_transaction ? book(world, { type: 'refund', category: 'refund', source: id, units: -amount, currency: charge.currency, description: 'REFUND FOR CHARGE' }) : null
  const refund: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: back?.id ?? null,
    charge: charge.id,
    created: seconds(world),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' }, type: 'card' },
    metadata: metadataIn(params),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: textIn(params, 'reason'),
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
  world.state.refunds[id] = refund
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  world.emit('refund.created', refund)
  world.emit('charge.refunded', charge)
  world.emit('refund.updated', refund)
  return refund
}

function targetOf(world: World, params: Params): Charge {
  const [charge, intent] = [textIn(params, 'charge'), textIn(params, 'payment_intent')]
  if (!charge && !intent) throw missing('payment_intent')
  const paid = intent ? world.state.intents[intent] : null
  if (intent && !paid) throw noSuch('payment_intent', intent, 'payment_intent')
  const id = charge ?? paid?.latest_charge ?? null
  const found = id ? world.state.charges[id] : undefined
  if (charge && !found) throw noSuch('charge', charge, 'charge')
  if (!found || found.status !== 'succeeded') throw new Fault(400, 'There is no successful charge to refund.', { code: 'payment_intent_unexpected_state', param: intent ? 'payment_intent' : 'charge' })
  return found
}
