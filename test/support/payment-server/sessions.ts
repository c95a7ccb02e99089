import { Fault, missing, noSuch } from './faults'
import { checkTotal } from './amounts'
import type { LineItem, Session } from './objects'
import { fieldsIn, listIn, metadataIn, numberIn, textIn, type Params } from './params'
import { checkSessionParams, lineItemOf } from './session-params'
import type { SessionRow } from './state'
import { newId, seconds, type World } from './world'

const HALF_HOUR = 1800
const DAY = 86_400

export function createSession(world: World, params: Params): Session {
  checkSessionParams(params)
  const created = seconds(world)
  const items = listIn(params, 'line_items').map((item, i) => lineItemOf(item as Params, i, created))
  if (items.length === 0) throw missing('line_items')
  const currency = items[0]!.currency
  if (items.some((item) => item.item.currency !== currency.toLowerCase())) throw new Fault(400, 'All line items must have the same currency.', { param: 'line_items' })
  const total = items.reduce((sum, { item }) => sum + item.amount_total, 0)
  checkTotal(total, currency)

  const expires = numberIn(params, 'expires_at')
  if (expires !== null && (expires < created + HALF_HOUR || expires > created + DAY)) {
    throw new Fault(400, 'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.', { param: 'expires_at' })
  }
  const id = newId('cs_test')
  const session: Session = {
    ...blank,
    id,
    amount_subtotal: total,
    amount_total: total,
    adaptive_pricing: { enabled: textIn(fieldsIn(params, 'adaptive_pricing'), 'enabled') === 'true' },
    cancel_url: textIn(params, 'cancel_url'),
    client_reference_id: textIn(params, 'client_reference_id'),
    created,
    currency: currency.toLowerCase(),
    customer_details: textIn(params, 'customer_email') ? customerDetails({ name: null, email: textIn(params, 'customer_email') }) : null,
    customer_email: textIn(params, 'customer_email'),
    expires_at: expires ?? created + DAY,
    locale: textIn(params, 'locale'),
    metadata: metadataIn(params),
    success_url: textIn(params, 'success_url')!,
    url: `${world.url}/c/pay/${id}`,
  }
  const intentData = fieldsIn(params, 'payment_intent_data')
  world.state.sessions[id] = {
    session,
    lineItems: items.map(({ item }) => item),
    intentData: { description: textIn(intentData, 'description'), metadata: metadataIn(intentData) },
    challenged: null,
  }
  return session
}

export function customerDetails(of: { name: string | null; email: string | null }) {
  return { address: null, business_name: null, email: of.email, individual_name: of.name, name: of.name, phone: null, tax_exempt: 'none', tax_ids: [] }
}

/** What a session of this server never has otherwise. */
const blank = {
  object: 'checkout.session' as const,
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer: null,
  customer_account: null,
  customer_creation: 'if_required',
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  managed_payments: null,
  mode: 'payment',
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card', 'us_bank_account'],
  payment_status: 'unpaid' as const,
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: 'open' as const,
  submit_type: null,
  subscription: null,
  total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  ui_mode: 'hosted_page',
  wallet_options: null,
}

/** The session's row; one whose time has passed is expired first. */
export function sessionRow(world: World, id: string): SessionRow {
  const row = world.state.sessions[id]
  if (!row) throw noSuch('checkout.session', id, 'session')
  if (row.session.status === 'open' && row.session.expires_at <= seconds(world)) close(world, row)
  return row
}

export function lineItemsOf(world: World, id: string): LineItem[] {
  return sessionRow(world, id).lineItems
}

export function expireSession(world: World, id: string): Session {
  const row = sessionRow(world, id)
  if (row.session.status !== 'open') throw new Fault(400, `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${row.session.status}.`, { param: 'session' })
  close(world, row)
  return row.session
}

function close(world: World, row: SessionRow): void {
  row.session.status = 'expired'
  row.session.url = null
  row.challenged = null
  world.emit('checkout.session.expired', row.session)
}

/** Expires every session whose time has passed. */
export function expireOverdue(world: World): void {
  for (const id of Object.keys(world.state.sessions)) sessionRow(world, id)
}

/** Where the payer goes next; Stripe puts the session's identifier in place of the template. */
export function successAddress(session: Session): string {
  return session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
