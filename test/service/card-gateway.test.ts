// The gateway against the local payment server, and against events signed as the processor signs them.
import { createServer, type Server } from 'node:http'
import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { money, usd, type Money } from '#app/kernel/money'
import { CardOutage, CardRefusal, openCardGateway, type CardGateway } from '#app/platform/card'
import { startPaymentServer, type PaymentServer } from '../support/payment-server/server.ts'

const secret = 'whsec_for_tests_only'
let payments: PaymentServer
let gateway: CardGateway

beforeAll(async () => {
  payments = await startPaymentServer({ port: 0, webhookSecret: secret, settlementRates: { EUR: '0.8', JPY: '150' } })
  gateway = openCardGateway({ secretKey: 'sk_test_gateway', webhookSecret: secret, apiBase: payments.url })
})
afterAll(() => payments.close())

let count = 0
function request(amount: Money, key = `key-${++count}`) {
  return { payment: `pay_${key}`, amount, description: 'A contribution', email: 'giver@example.org', language: 'fr' as const, successUrl: 'http://shop.example/thanks?session={CHECKOUT_SESSION_ID}', cancelUrl: 'http://shop.example/back', idempotencyKey: key }
}

async function pay(url: string, method: 'card' | 'delayed', number = '4242424242424242') {
  return fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ method, number, expiry: '12/34', cvc: '123', name: 'A Giver', email: 'giver@example.org' }) })
}

test('a checkout is opened, paid and read with what was credited', async () => {
  const asked = request(usd(10_000n))
  const opened = await gateway.createCheckout(asked)
  expect(await gateway.getCheckout(opened.session)).toEqual({ session: opened.session, payment: asked.payment, status: 'open', paid: false, processing: false, amount: usd(10_000n), intent: null, charge: null, credited: null })

  const paid = await pay(opened.url, 'card')
  expect(paid.status).toBe(303)
  expect(paid.headers.get('location')).toBe(`http://shop.example/thanks?session=${opened.session}`)
  const view = await gateway.getCheckout(opened.session)
  expect(view).toMatchObject({ status: 'complete', paid: true, processing: false, payment: asked.payment, credited: { gross: usd(10_000n), fee: usd(320n), net: usd(9_680n), exchangeRate: null } })
  expect(view?.intent).toMatch(/^pi_/)
  expect(view?.charge).toMatch(/^ch_/)
})

test('amounts go out in the processor’s units and come back in ours', async () => {
  for (const amount of [money(500n, 'JPY'), money(1_230n, 'KWD'), money(5n, 'ISK'), money(5n, 'UGX'), money(50_000n, 'MGA')]) {
    const { session } = await gateway.createCheckout(request(amount))
    expect((await gateway.getCheckout(session))?.amount).toEqual(amount)
  }
})

test('an amount that no card can be charged exactly is a bug of the caller', async () => {
  await expect(gateway.createCheckout(request(money(1_234n, 'KWD')))).rejects.toThrow('cannot be charged by card exactly')
})

test('another currency is credited in US dollars at the processor’s rate; without a rate the credit stays unknown', async () => {
  const euro = await gateway.createCheckout(request(money(8_000n, 'EUR')))
  await pay(euro.url, 'card')
  expect((await gateway.getCheckout(euro.session))?.credited).toMatchObject({ gross: usd(10_000n), net: usd(9_680n) })
  const franc = await gateway.createCheckout(request(money(8_000n, 'CHF')))
  await pay(franc.url, 'card')
  expect(await gateway.getCheckout(franc.session)).toMatchObject({ paid: true, credited: null })
})

test('a delayed method is complete, not paid, and under way', async () => {
  const { session, url } = await gateway.createCheckout(request(usd(5_000n)))
  await pay(url, 'delayed')
  expect(await gateway.getCheckout(session)).toMatchObject({ status: 'complete', paid: false, processing: true })
})

test('a declined card leaves the checkout open', async () => {
  const { session, url } = await gateway.createCheckout(request(usd(5_000n)))
  expect((await pay(url, 'card', '4000000000000002')).status).toBe(402)
  expect(await gateway.getCheckout(session)).toMatchObject({ status: 'open', paid: false, processing: false })
})

test('the same key opens one checkout; with other parameters it is refused', async () => {
  const asked = request(usd(5_000n))
  const first = await gateway.createCheckout(asked)
  expect(await gateway.createCheckout(asked)).toEqual(first)
  await expect(gateway.createCheckout({ ...asked, amount: usd(6_000n) })).rejects.toBeInstanceOf(CardRefusal)
})

test('an open checkout expires once; an unknown one is null', async () => {
  const { session } = await gateway.createCheckout(request(usd(5_000n)))
  expect(await gateway.expireCheckout(session)).toBe(true)
  expect((await gateway.getCheckout(session))?.status).toBe('expired')
  expect(await gateway.getCheckout('cs_test_unknown000')).toBeNull()
  expect(await gateway.getCheckout('../refunds')).toBeNull()
})

test('refunds in part and whole are listed; more than was paid is refused with the processor’s code', async () => {
  const { session, url } = await gateway.createCheckout(request(usd(5_000n)))
  await pay(url, 'card')
  const charge = (await gateway.getCheckout(session))!.charge!
  const part = { charge, amount: usd(2_000n), payment: 'pay_refund', idempotencyKey: 'refund-part' }
  const refunded = await gateway.refund(part)
  expect(refunded.status).toBe('succeeded')
  expect(await gateway.refund(part)).toEqual(refunded)
  await gateway.refund({ ...part, amount: usd(3_000n), idempotencyKey: 'refund-rest' })
  expect((await gateway.findRefunds(charge))?.map((r) => r.amount.minor).toSorted()).toEqual([2_000n, 3_000n])
  const refusal = await gateway.refund({ ...part, amount: usd(1n), idempotencyKey: 'refund-more' }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(CardRefusal)
  expect((refusal as CardRefusal).code).toBe('charge_already_refunded')
})

test('a key that is not accepted and a server that is not there are outages', async () => {
  const wrongKey = openCardGateway({ secretKey: 'sk_wrong', webhookSecret: secret, apiBase: payments.url })
  await expect(wrongKey.getCheckout('cs_test_unknown000')).rejects.toBeInstanceOf(CardOutage)
  const nobody = openCardGateway({ secretKey: 'sk_test_gateway', webhookSecret: secret, apiBase: 'http://127.0.0.1:1' })
  await expect(nobody.getCheckout('cs_test_unknown000')).rejects.toBeInstanceOf(CardOutage)
})

test('a server that leaves parts out, and refuses to expand, is read as far as it goes', async () => {
  const poor: Server = createServer((incoming, answer) => {
    const refuses = incoming.url?.includes('expand')
    answer.writeHead(refuses ? 400 : incoming.url?.startsWith('/v1/refunds') ? 404 : 200, { 'content-type': 'application/json' })
    answer.end(JSON.stringify(refuses || incoming.url?.startsWith('/v1/refunds') ? { error: { type: 'invalid_request_error', message: 'not here' } } : { id: 'cs_test_poor0000', object: 'checkout.session', amount_total: 700, currency: 'usd', status: 'complete', payment_status: 'paid', payment_intent: 'pi_poor' }))
  })
  await new Promise<void>((resolve) => poor.listen(0, '127.0.0.1', resolve))
  const elsewhere = openCardGateway({ secretKey: 'sk_test_gateway', webhookSecret: secret, apiBase: `http://127.0.0.1:${(poor.address() as AddressInfo).port}` })
  expect(await elsewhere.getCheckout('cs_test_poor0000')).toEqual({ session: 'cs_test_poor0000', payment: null, status: 'complete', paid: true, processing: false, amount: usd(700n), intent: 'pi_poor', charge: null, credited: null })
  expect(await elsewhere.findRefunds('ch_poor')).toBeNull()
  poor.closeAllConnections()
  await new Promise<void>((resolve) => poor.close(() => resolve()))
})

test('a server that takes no price by description, and says no amount, is given a price by name and believed what we asked for', async () => {
  const asked: string[] = []
  const plain: Server = createServer((incoming, answer) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const [path, body] = [incoming.url!.split('?')[0]!, decodeURIComponent(Buffer.concat(parts).toString())]
      if (incoming.method === 'POST') asked.push(path)
      const refused = path.endsWith('sessions') && !body.includes('[price]=price_1')
      answer.writeHead(refused ? 400 : 200, { 'content-type': 'application/json' })
      const session = { id: 'cs_test_plain000', object: 'checkout.session', url: 'http://pay.example/', status: 'open', payment_status: 'unpaid', metadata: { payment: 'pay_plain', amount: '1230 kwd' } }
      answer.end(JSON.stringify(refused ? { error: { type: 'invalid_request_error', message: 'Missing required param: line_items[0][price].' } } : path.endsWith('prices') ? { id: 'price_1' } : path.endsWith('products') ? { id: 'prod_1' } : session))
    })
  })
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  const elsewhere = openCardGateway({ secretKey: 'sk_test_gateway', webhookSecret: secret, apiBase: `http://127.0.0.1:${(plain.address() as AddressInfo).port}` })
  expect(await elsewhere.createCheckout(request(money(1_230n, 'KWD')))).toEqual({ session: 'cs_test_plain000', url: 'http://pay.example/' })
  expect(asked).toEqual(['/v1/checkout/sessions', '/v1/products', '/v1/prices', '/v1/checkout/sessions'])
  expect(await elsewhere.getCheckout('cs_test_plain000')).toMatchObject({ payment: 'pay_plain', amount: money(1_230n, 'KWD'), paid: false })
  // Its events have no number: the same words are the same event.
  const unnumbered = JSON.stringify({ type: 'checkout.session.completed', data: { object: { id: 'cs_test_plain000', object: 'checkout.session' } } })
  const [once, twice] = [elsewhere.readEvent(unnumbered, signed(unnumbered)), elsewhere.readEvent(unnumbered, signed(unnumbered))]
  expect([once.ok && once.value.session, once.ok && twice.ok && once.value.id === twice.value.id]).toEqual(['cs_test_plain000', true])
  plain.closeAllConnections()
  await new Promise<void>((resolve) => plain.close(() => resolve()))
})

function signed(body: string, at = Math.floor(Date.now() / 1000), key = secret): string {
  return `t=${at},v1=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`
}

function eventOf(type: string, object: Record<string, unknown>): string {
  return JSON.stringify({ id: 'evt_1', object: 'event', type, created: 1_790_000_000, livemode: false, data: { object } })
}

test('events say what they are about', () => {
  const read = (type: string, object: Record<string, unknown>) => {
    const body = eventOf(type, object)
    const event = gateway.readEvent(body, signed(body))
    return event.ok ? event.value : event.failure
  }
  expect(read('checkout.session.completed', { id: 'cs_1', object: 'checkout.session', client_reference_id: 'pay_1', payment_intent: 'pi_1' })).toMatchObject({ id: 'evt_1', type: 'checkout.session.completed', createdAt: new Date(1_790_000_000_000), livemode: false, payment: 'pay_1', session: 'cs_1', intent: 'pi_1' })
  expect(read('charge.refunded', { id: 'ch_1', object: 'charge', payment_intent: 'pi_1', metadata: { payment: 'pay_1' } })).toMatchObject({ charge: 'ch_1', intent: 'pi_1', payment: 'pay_1' })
  expect(read('refund.created', { id: 're_1', object: 'refund', charge: 'ch_1', amount: 500, currency: 'jpy', status: 'succeeded' })).toMatchObject({ charge: 'ch_1', refund: { id: 're_1', status: 'succeeded', amount: money(500n, 'JPY') } })
  expect(read('charge.dispute.created', { id: 'du_1', object: 'dispute', charge: 'ch_1', amount: 500, currency: 'usd', status: 'needs_response' })).toMatchObject({ charge: 'ch_1', dispute: { id: 'du_1', status: 'needs_response', amount: usd(500n), charge: 'ch_1' } })
  expect(read('something.new', { id: 'x_1', object: 'something' })).toMatchObject({ id: 'evt_1', type: 'something.new' })
})

test('a signature that is missing, foreign, old, or over other bytes is refused', () => {
  const body = eventOf('checkout.session.completed', { id: 'cs_1', object: 'checkout.session' })
  const now = Math.floor(Date.now() / 1000)
  for (const signature of [null, '', 'nonsense', signed(body, now, 'whsec_foreign'), signed(body, now - 3_600), signed(`${body} `)]) {
    expect(gateway.readEvent(body, signature)).toEqual({ ok: false, failure: { code: 'SIGNATURE_INVALID' } })
  }
})
