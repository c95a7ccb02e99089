import { book } from './balance'
import { Fault } from './faults'
import type { Charge, Dispute } from './objects'
import { newId, seconds, type World } from './world'

/** What the processor keeps for handling a dispute, US cents. */
const DISPUTE_FEE = 1500n
const DAYS_TO_ANSWER = 10

/** The payer's bank takes the money back, whole or in part. */
export function disputeCharge(world: World, charge: Charge, amount = charge.amount - charge.amount_refunded): Dispute {
  if (charge.status !== 'succeeded' || charge.disputed) throw new Fault(400, 'Only a charge that succeeded can be disputed, and only once.', { param: 'charge' })
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > charge.amount - charge.amount_refunded) throw new Fault(400, 'A dispute is about what was charged and not refunded.', { param: 'amount' })
  const id = newId('du')
  const taken = movement(world, charge, id, -amount, () => DISPUTE_FEE)
  const created = seconds(world)
  const dispute: Dispute = {
    id,
    object: 'dispute',
    amount,
    balance_transactions: taken ? [taken] : [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: { due_by: created + DAYS_TO_ANSWER * 86_400, enhanced_eligibility: {}, has_evidence: false, past_due: false, submission_count: 0 },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: { card: { brand: 'visa', case_type: 'chargeback', network_reason_code: '10.4' }, type: 'card' },
    reason: 'fraudulent',
    status: 'needs_response',
  }
  world.state.disputes[id] = dispute
  charge.disputed = true
  world.emit('charge.dispute.created', dispute)
  if (taken) world.emit('charge.dispute.funds_withdrawn', dispute)
  return dispute
}

/** The banks' decision; a dispute that was won brings the money back. */
export function closeDispute(world: World, charge: Charge, status: 'won' | 'lost'): Dispute {
  const dispute = Object.values(world.state.disputes).find((d) => d.charge === charge.id && d.status === 'needs_response')
  if (!dispute) throw new Fault(400, 'There is no open dispute about this charge.', { param: 'charge' })
  dispute.status = status
  if (status === 'won') {
    const back = movement(world, charge, dispute.id, dispute.amount)
    if (back) dispute.balance_transactions.push(back)
    charge.disputed = false
    if (back) world.emit('charge.dispute.funds_reinstated', dispute)
  }
  world.emit('charge.dispute.closed', dispute)
  return dispute
}

function movement(world: World, charge: Charge, source: string, units: number, fee?: (cents: bigint) => bigint) {
  if (!charge.balance_transaction) return null
  return book(world, { type: 'adjustment', category: units < 0 ? 'dispute' : 'dispute_reversal', source, units, currency: charge.currency, description: `Chargeback for ${charge.id}`, fee })
}
