import { cardCurrency, checkUnits } from './amounts'
import { Fault, invalid } from './faults'
import type { LineItem } from './objects'
import { check, fieldsIn, metadataIn, numberIn, textIn, type Params, type Rule } from './params'
import { newId } from './world'
import type { Currency } from '#app/kernel/money'

const PRICE_DATA: Rule = {
  fields: {
    currency: 'text',
    unit_amount: 'integer',
    product_data: { fields: { name: 'text', description: 'text', images: 'any', metadata: 'metadata', tax_code: 'any', tax_details: 'any', unit_label: 'any' }, required: ['name'] },
    tax_behavior: 'any',
  },
  required: ['currency', 'product_data', 'unit_amount'],
}

const LINE_ITEM: Rule = { fields: { price_data: PRICE_DATA, quantity: 'integer', metadata: 'metadata', adjustable_quantity: 'any', tax_rates: 'any' }, required: ['price_data', 'quantity'] }

const INTENT_DATA: Rule = {
  fields: { description: 'text', metadata: 'metadata', receipt_email: 'text', statement_descriptor: 'any', statement_descriptor_suffix: 'any', setup_future_usage: 'any', capture_method: 'any', transfer_group: 'any' },
}

const SESSION: Record<string, Rule> = {
  mode: 'text',
  line_items: { list: LINE_ITEM },
  success_url: 'address',
  cancel_url: 'address',
  client_reference_id: 'text',
  customer_email: 'text',
  locale: 'text',
  expires_at: 'integer',
  metadata: 'metadata',
  payment_intent_data: INTENT_DATA,
  adaptive_pricing: { fields: { enabled: 'boolean' } },
  expand: { list: 'text' },
  // Part of the protocol, without effect on a payment here.
  allow_promotion_codes: 'any', billing_address_collection: 'any', branding_settings: 'any', consent_collection: 'any', currency: 'text', custom_fields: 'any',
  custom_text: 'any', customer_creation: 'any', excluded_payment_method_types: 'any', invoice_creation: 'any', name_collection: 'any', payment_method_collection: 'any',
  payment_method_configuration: 'any', payment_method_options: 'any', payment_method_types: 'any', phone_number_collection: 'any', submit_type: 'any',
  tax_id_collection: 'any', ui_mode: 'any', wallet_options: 'any', integration_identifier: 'any', origin_context: 'any',
}

export function checkSessionParams(params: Params): void {
  check(params, SESSION, ['mode', 'line_items', 'success_url'])
  if (textIn(params, 'mode') !== 'payment') throw new Fault(400, 'Invalid mode: this server takes `payment` only', { param: 'mode' })
  const email = textIn(params, 'customer_email')
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw invalid(`Invalid email address: ${email}`, 'customer_email', 'email_invalid')
  if ((textIn(params, 'client_reference_id') ?? '').length > 200) throw invalid('Invalid string: must be at most 200 characters', 'client_reference_id')
}

/** One line as asked, priced. */
export function lineItemOf(line: Params, index: number, created: number): { item: LineItem; currency: Currency } {
  const at = `line_items[${index}]`
  const price = fieldsIn(line, 'price_data')
  const product = fieldsIn(price, 'product_data')
  const currency = cardCurrency(textIn(price, 'currency')!, `${at}[price_data][currency]`)
  const unit = numberIn(price, 'unit_amount')!
  const quantity = numberIn(line, 'quantity')!
  if (unit < 0) throw invalid('Invalid non-negative integer', `${at}[price_data][unit_amount]`, 'parameter_invalid_integer')
  if (quantity < 1) throw invalid('This value must be greater than or equal to 1.', `${at}[quantity]`, 'parameter_invalid_integer')
  checkUnits(unit, currency, `${at}[price_data][unit_amount]`)
  const total = unit * quantity
  const code = currency.toLowerCase()
  const item: LineItem = {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: code,
    description: textIn(product, 'name')!,
    metadata: metadataIn(line),
    price: {
      id: newId('price'), object: 'price', active: false, billing_scheme: 'per_unit', created, currency: code, custom_unit_amount: null, livemode: false, lookup_key: null, metadata: {},
      nickname: null, product: newId('prod'), recurring: null, tax_behavior: 'unspecified', tiers_mode: null, transform_quantity: null, type: 'one_time', unit_amount: unit, unit_amount_decimal: String(unit),
    },
    quantity,
  }
  return { item, currency }
}
