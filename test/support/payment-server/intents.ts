import type { Charge, Intent } from './objects'
import type { Payer, SessionRow } from './state'
import { newId, seconds, type World } from './world'

/** The payment intent of a session; Stripe makes it when the payer first tries to pay. */
export function intentOf(world: World, row: SessionRow): Intent {
  const known = row.session.payment_intent && world.state.intents[row.session.payment_intent]
  if (known) return known
  const id = newId('pi')
  const intent: Intent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: row.session.amount_total,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: newId(`${id}_secret`),
    confirmation_method: 'automatic',
    created: seconds(world),
    currency: row.session.currency,
    customer: null,
    customer_account: null,
    description: row.intentData.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: row.intentData.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card', 'us_bank_account'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
  world.state.intents[id] = intent
  row.session.payment_intent = id
  world.emit('payment_intent.created', intent)
  return intent
}

export type Instrument = { kind: 'card'; number: string } | { kind: 'bank-debit' }

/** A new charge of the intent, undecided. */
export function newCharge(world: World, intent: Intent, payer: Payer, instrument: Instrument): Charge {
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: false,
    created: seconds(world),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: newId('pm'),
    payment_method_details: detailsOf(instrument),
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'pending',
    transfer_data: null,
    transfer_group: null,
  }
  world.state.charges[charge.id] = charge
  intent.latest_charge = charge.id
  return charge
}

/** Only the brand and the last digits of a card are kept. */
function detailsOf(instrument: Instrument) {
  if (instrument.kind === 'bank-debit') {
    return { type: 'us_bank_account', us_bank_account: { account_holder_type: 'individual', account_type: 'checking', bank_name: 'TEST BANK', fingerprint: null, last4: '6789', payment_reference: null, routing_number: null } }
  }
  const brand = instrument.number.startsWith('5') ? 'mastercard' : 'visa'
  return {
    type: 'card',
    card: {
      amount_authorized: null, authorization_code: null, brand, checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' }, country: null, exp_month: 12, exp_year: 2099,
      fingerprint: null, funding: 'credit', installments: null, last4: instrument.number.slice(-4), mandate: null, network: brand, network_token: null, network_transaction_id: null,
      regulated_status: null, three_d_secure: null, wallet: null,
    },
  }
}
