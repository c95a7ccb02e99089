// What the protocol refuses, and how; keys that are answered once; and the published description.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type Stripe from 'stripe'
import { openHouse, paidBy, refusalOf, sdk, sessionParams, type House } from './house'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

const create = (params: object) => house.stripe.checkout.sessions.create(params as Stripe.Checkout.SessionCreateParams)

test('only secret test keys are accepted', async () => {
  for (const key of ['sk_live_1', 'pk_test_1', 'nonsense']) expect(await refusalOf(sdk(house.server, key).events.list())).toMatchObject({ status: 401, type: 'invalid_request_error' })
  expect((await fetch(`${house.server.url}/v1/events`)).status).toBe(401)
})

test('a key is answered once: the same again is replayed, another request is refused', async () => {
  const options = { idempotencyKey: 'one-checkout' }
  const first = await house.stripe.checkout.sessions.create(sessionParams(), options)
  const again = await house.stripe.checkout.sessions.create(sessionParams(), options)
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(first.lastResponse.requestId).toMatch(/^req_/)
  expect(await refusalOf(house.stripe.checkout.sessions.create(sessionParams(6_000), options))).toMatchObject({ status: 400, type: 'idempotency_error' })
  await house.stripe.checkout.sessions.expire(first.id)
})

test.each<[string, object, object]>([
  ['another mode', { mode: 'subscription' }, { param: 'mode' }],
  ['no mode', { mode: undefined }, { code: 'parameter_missing', param: 'mode' }],
  ['no lines', { line_items: undefined }, { code: 'parameter_missing', param: 'line_items' }],
  ['a name that is not known', { sucess_url: 'x' }, { code: 'parameter_unknown', param: 'sucess_url' }],
  ['an address that is none', { success_url: 'thanks' }, { code: 'url_invalid', param: 'success_url' }],
  ['an email address that is none', { customer_email: 'nobody' }, { code: 'email_invalid', param: 'customer_email' }],
  ['an end that is too near', { expires_at: Math.floor(Date.now() / 1000) + 60 }, { param: 'expires_at' }],
])('%s is refused', async (_, change, refusal) => {
  expect(await refusalOf(create({ ...sessionParams(), ...change }))).toMatchObject({ status: 400, type: 'invalid_request_error', ...refusal })
})

test.each([
  [1, 'usd', 'amount_too_small'], [49, 'eur', 'amount_too_small'], [100_000_000, 'usd', 'amount_too_large'], [12.5, 'usd', 'parameter_invalid_integer'],
  [550, 'isk', 'parameter_invalid_integer'], [550, 'ugx', 'parameter_invalid_integer'], [1_234, 'kwd', 'parameter_invalid_integer'], [500, 'xyz', undefined], [500, 'xcg', undefined],
])('%d %s is refused', async (amount, currency, code) => {
  expect(await refusalOf(create(sessionParams(amount, currency)))).toMatchObject({ status: 400, code })
})

test.each([[500, 'jpy'], [1_230, 'kwd'], [500, 'isk'], [500, 'ugx'], [500, 'mga'], [99_999_999, 'usd']])('%d %s is taken as it is', async (amount, currency) => {
  expect(await create(sessionParams(amount, currency))).toMatchObject({ amount_total: amount, currency })
})

test('lines are multiplied, listed, and shown when expanded', async () => {
  const session = await create({ ...sessionParams(1_000, 'usd', 3), expand: ['line_items'] })
  expect(session.amount_total).toBe(3_000)
  expect(session.line_items?.data[0]).toMatchObject({ quantity: 3, amount_total: 3_000, price: { unit_amount: 1_000 } })
  expect((await house.stripe.checkout.sessions.listLineItems(session.id)).data).toHaveLength(1)
})

test('what is not there, and what cannot be expanded, is said so', async () => {
  expect(await refusalOf(house.stripe.checkout.sessions.retrieve('cs_test_nothing'))).toMatchObject({ status: 404, code: 'resource_missing' })
  expect(await refusalOf(house.stripe.charges.retrieve('ch_nothing'))).toMatchObject({ status: 404 })
  expect(await refusalOf(house.stripe.customers.list())).toMatchObject({ status: 404 })
  const { session } = await paidBy(house)
  expect(await refusalOf(house.stripe.checkout.sessions.retrieve(session.id, { expand: ['nonsense'] }))).toMatchObject({ status: 400, param: 'expand' })
})

test('lists are paged, newest first', async () => {
  for (let i = 0; i < 3; i++) await create(sessionParams())
  const all = await house.stripe.checkout.sessions.list({ limit: 100 }).autoPagingToArray({ limit: 1000 })
  const paged = await house.stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 1000 })
  expect(paged.map((s) => s.id)).toEqual(all.map((s) => s.id))
})

type Schema = { $ref?: string; type?: string; nullable?: boolean; enum?: unknown[]; anyOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]; items?: Schema }

/** Where a value departs from its schema: what is required, and of which type. Fields that newer versions added are no fault. */
function departures(schemas: Record<string, Schema>, schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) return departures(schemas, schemas[schema.$ref.split('/').at(-1)!]!, value, at)
  if (value === null) return schema.nullable ? [] : [`${at} is null`]
  if (schema.anyOf) return schema.anyOf.some((one) => departures(schemas, one, value, at).length === 0) ? [] : [`${at} is none of its kinds`]
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${String(value)}`]
  if (schema.type === 'array') return Array.isArray(value) ? value.flatMap((one, i) => departures(schemas, schema.items ?? {}, one, `${at}[${i}]`)) : [`${at} is no array`]
  if (schema.type === 'integer') return Number.isInteger(value) ? [] : [`${at} is no integer`]
  if (schema.type && schema.type !== 'object') return typeof value === schema.type ? [] : [`${at} is no ${schema.type}`]
  if (typeof value !== 'object') return schema.type ? [`${at} is no object`] : []
  const fields = value as Record<string, unknown>
  return [
    ...(schema.required ?? []).filter((name) => fields[name] === undefined).map((name) => `${at}.${name} is missing`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => (fields[name] === undefined ? [] : departures(schemas, one, fields[name], `${at}.${name}`))),
  ]
}

/** Fields that the API of 2026 writes otherwise than the description of 2023 does. */
const CHANGED = [/\.ui_mode is hosted_page/]

describe.skipIf(!process.env.STRIPE_DESCRIPTION)('the published description (STRIPE_DESCRIPTION names its file)', () => {
  test('every kind of object that is answered fits it', async () => {
    const { components } = JSON.parse(readFileSync(process.env.STRIPE_DESCRIPTION!, 'utf8')) as { components: { schemas: Record<string, Schema> } }
    const { session, intent, charge } = await paidBy(house)
    await house.stripe.refunds.create({ charge: charge.id, amount: 500 })
    house.server.control.dispute(charge.id, 'created')
    await paidBy(house, sessionParams(), { number: '4000000000000002' })
    await paidBy(house, sessionParams(), { method: 'delayed' })
    const subjects: unknown[] = [session, intent, charge, ...(await house.stripe.checkout.sessions.list({ limit: 100 })).data, ...(await house.stripe.refunds.list()).data, ...(await house.stripe.events.list({ limit: 100 })).data]
    for (const event of house.server.control.events()) subjects.push(event.data.object)
    const faults = subjects.flatMap((subject) => {
      const kind = (subject as { object: string }).object
      return departures(components.schemas, components.schemas[kind]!, subject, kind)
    })
    expect([...new Set(faults)].filter((fault) => !CHANGED.some((known) => known.test(fault)))).toEqual([])
  })
})

const REQUIRED = {
  'checkout.session': ['automatic_tax', 'created', 'custom_fields', 'custom_text', 'expires_at', 'id', 'livemode', 'mode', 'object', 'payment_method_types', 'payment_status', 'shipping_options'],
  charge: ['amount', 'amount_captured', 'amount_refunded', 'billing_details', 'captured', 'created', 'currency', 'disputed', 'id', 'livemode', 'metadata', 'object', 'paid', 'refunded', 'status'],
  payment_intent: ['amount', 'capture_method', 'confirmation_method', 'created', 'currency', 'id', 'livemode', 'object', 'payment_method_types', 'status'],
  balance_transaction: ['amount', 'available_on', 'created', 'currency', 'fee', 'fee_details', 'id', 'net', 'object', 'reporting_category', 'status', 'type'],
} as const

test('what the description requires is there', async () => {
  const { session, intent, charge, balance } = await paidBy(house)
  for (const object of [session, intent, charge, balance!]) for (const name of REQUIRED[object.object]) expect(object, `${object.object}.${name}`).toHaveProperty(name)
})
