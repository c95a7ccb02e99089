// A payer's road through the hosted page, and the events that tell of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openHouse, paidBy, press, sdk, secret, sessionParams, type House } from './house'
import { startPaymentServer } from '../../support/payment-server/server.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())
beforeEach(async () => {
  await house.server.control.flushWebhooks()
  house.received.length = 0
})

const arrived = async () => {
  await house.server.control.flushWebhooks()
  return house.received.map((event) => event.type)
}

test('a card pays: session, intent, charge and balance agree, and every event is signed', async () => {
  const { session, intent, charge, balance } = await paidBy(house)
  expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', amount_total: 5_000, client_reference_id: 'pay_1', url: null, customer_details: { email: 'giver@example.org' } })
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 5_000, metadata: { payment: 'pay_1' } })
  expect(charge).toMatchObject({ status: 'succeeded', paid: true, amount: 5_000, payment_method_details: { card: { last4: '4242' } } })
  expect(balance).toMatchObject({ amount: 5_000, fee: 175, net: 4_825, currency: 'usd', exchange_rate: null, source: charge.id })
  expect(await arrived()).toEqual(['payment_intent.created', 'charge.succeeded', 'charge.updated', 'payment_intent.succeeded', 'checkout.session.completed'])
})

test('the page speaks English and French, writes the amount in its decimals, and names itself a test server', async () => {
  const yen = await house.stripe.checkout.sessions.create({ ...sessionParams(500, 'jpy'), locale: 'fr' })
  const french = await (await fetch(yen.url!)).text()
  expect(french).toContain('lang="fr"')
  expect(french).toContain('500\u00a0JPY')
  expect(french).toContain('aucun argent ne circule')
  const english = await (await fetch(`${yen.url!}?lang=en`)).text()
  expect(english).toContain('no money moves')
  const dinar = await house.stripe.checkout.sessions.create(sessionParams(1_230, 'kwd'))
  expect(await (await fetch(dinar.url!, { headers: { 'accept-language': 'en' } })).text()).toContain('KWD\u00a01.230')
  const page = await fetch(dinar.url!)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('what the payer types cannot become markup', async () => {
  const session = await house.stripe.checkout.sessions.create({ ...sessionParams(), line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 500, product_data: { name: '<script>alert(1)</script>' } } }] })
  const page = await (await press(session.url!, { name: '"><img src=x>', cvc: '' })).text()
  expect(page).not.toContain('<script')
  expect(page).not.toContain('<img')
})

test('pressing twice pays once', async () => {
  const session = await house.stripe.checkout.sessions.create(sessionParams())
  const presses = await Promise.all([press(session.url!), press(session.url!), press(session.url!)])
  expect(presses.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(Array(3).fill([303, `http://shop.example/thanks?session=${session.id}`]))
  expect((await arrived()).filter((type) => type === 'charge.succeeded')).toHaveLength(1)
})

test.each([['4000 0000 0000 0002', 'generic_decline'], ['4000 0000 0000 9995', 'insufficient_funds']])('%s is declined on the page, and another card still pays', async (number, reason) => {
  const session = await house.stripe.checkout.sessions.create(sessionParams())
  const declined = await press(session.url!, { number })
  expect(declined.status).toBe(402)
  expect(await declined.text()).toContain('role="alert"')
  expect(await arrived()).toEqual(['payment_intent.created', 'charge.failed', 'payment_intent.payment_failed'])
  const failed = house.received.find((event) => event.type === 'payment_intent.payment_failed')
  expect(failed?.data.object).toMatchObject({ last_payment_error: { code: 'card_declined', decline_code: reason } })
  expect((await press(session.url!)).status).toBe(303)
  expect(await house.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: 'paid' })
})

test('fields that cannot be right are said so and nothing is tried', async () => {
  const session = await house.stripe.checkout.sessions.create(sessionParams())
  const wrongs: Record<string, string>[] = [{ number: '4242 4242 4242 4241' }, { expiry: '01/20' }, { cvc: '1' }, { name: ' ' }, { email: 'nobody' }]
  for (const wrong of wrongs) {
    const answer = await press(session.url!, wrong)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`id="${Object.keys(wrong)[0]}-error"`)
  }
  expect((await house.stripe.checkout.sessions.retrieve(session.id)).payment_intent).toBeNull()
})

test('3-D Secure: refused it stays open, confirmed it pays', async () => {
  const session = await house.stripe.checkout.sessions.create(sessionParams())
  const address = async () => new URL((await press(session.url!, { number: '4000002500003155' })).headers.get('location')!, house.server.url).href
  const refused = await fetch(await address(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ answer: 'refuse' }) })
  expect(refused.status).toBe(402)
  const confirmed = await fetch(await address(), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ answer: 'confirm' }) })
  expect(confirmed.status).toBe(303)
  expect((await house.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe('paid')
})

test.each([['succeeded', 'checkout.session.async_payment_succeeded', 'paid'], ['failed', 'checkout.session.async_payment_failed', 'unpaid']] as const)('a bank debit that %s', async (outcome, type, status) => {
  const { session, intent } = await paidBy(house, sessionParams(), { method: 'delayed' })
  expect([session.status, session.payment_status, intent.status]).toEqual(['complete', 'unpaid', 'processing'])
  const settled = await fetch(`${house.server.url}/_control/payment_intents/${intent.id}/settle`, { method: 'POST', body: JSON.stringify({ outcome }) })
  expect(settled.status).toBe(200)
  expect(await arrived()).toContain(type)
  expect((await house.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe(status)
})

test('a session expires by call, by time and by control; then it cannot be paid', async () => {
  let now = new Date('2026-11-24T10:00:00Z')
  const timed = await openHouse({ now: () => now })
  const session = await timed.stripe.checkout.sessions.create(sessionParams())
  now = new Date('2026-11-25T10:00:01Z')
  expect((await press(session.url!)).status).toBe(410)
  expect(await timed.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'expired', payment_status: 'unpaid', url: null })
  expect(timed.server.control.events().filter((event) => event.type === 'checkout.session.expired')).toHaveLength(1)
  await timed.close()
})

test('a webhook that fails is tried again until it is taken; others are held, doubled and turned round', async () => {
  house.answerWith(500)
  const session = await house.stripe.checkout.sessions.create(sessionParams())
  await house.stripe.checkout.sessions.expire(session.id)
  await house.server.control.flushWebhooks()
  expect(house.server.control.deliveries().at(-1)).toMatchObject({ delivered: false, lastAnswer: '500' })
  house.answerWith(200)
  await house.server.control.flushWebhooks()
  expect(house.server.control.deliveries().at(-1)).toMatchObject({ delivered: true })

  const mode = (name: string) => fetch(`${house.server.url}/_control/webhooks`, { method: 'POST', body: JSON.stringify({ mode: name }) })
  house.received.length = 0
  await mode('reverse')
  await paidBy(house)
  expect(house.received).toEqual([])
  expect((await arrived())[0]).toBe('checkout.session.completed')
  house.received.length = 0
  await mode('duplicate')
  await house.stripe.checkout.sessions.expire((await house.stripe.checkout.sessions.create(sessionParams())).id)
  expect(await arrived()).toEqual(['checkout.session.expired', 'checkout.session.expired'])
  await mode('deliver')
})

test('a restart keeps sessions, answers and what waits for the webhook', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'payments-'))
  const stateFile = path.join(folder, 'state.json')
  const first = await startPaymentServer({ port: 0, webhookSecret: secret, stateFile })
  const session = await sdk(first).checkout.sessions.create(sessionParams(), { idempotencyKey: 'kept' })
  await first.close()
  const second = await startPaymentServer({ port: 0, webhookSecret: secret, stateFile })
  expect((await sdk(second).checkout.sessions.create(sessionParams(), { idempotencyKey: 'kept' })).id).toBe(session.id)
  expect((await press(`${second.url}/c/pay/${session.id}`)).status).toBe(303)
  await second.close()
  rmSync(folder, { recursive: true })
})

test('the dashboard lists sessions and events', async () => {
  const page = await (await fetch(house.server.url)).text()
  expect(page).toContain('cs_test_')
  expect(page).toContain('checkout.session.completed')
})
