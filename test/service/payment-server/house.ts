// The payment server under the real SDK, with a shop beside it that collects what the webhook brings.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { startPaymentServer, type PaymentServer, type PaymentServerOptions } from '../../support/payment-server/server.ts'

export const secret = 'whsec_for_tests_only'

export type House = {
  server: PaymentServer
  stripe: Stripe
  /** Events that arrived with a good signature, in order of arrival. */
  received: Stripe.Event[]
  /** What the shop answers from now on. */
  answerWith(status: number): void
  close(): Promise<void>
}

export function sdk(server: PaymentServer, key = 'sk_test_house'): Stripe {
  const { hostname, port } = new URL(server.url)
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false })
}

export async function openHouse(options: Partial<PaymentServerOptions> = {}): Promise<House> {
  const received: Stripe.Event[] = []
  let status = 200
  const shop = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push(Stripe.webhooks.constructEvent(Buffer.concat(parts), request.headers['stripe-signature'] ?? '', secret))
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const server = await startPaymentServer({
    port: 0, webhookSecret: secret, webhookUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/hook`, settlementRates: { EUR: '0.8', JPY: '150' }, ...options,
  })
  return {
    server,
    stripe: sdk(server),
    received,
    answerWith: (next) => void (status = next),
    async close() {
      await server.close()
      shop.closeAllConnections()
      await new Promise<void>((resolve) => shop.close(() => resolve()))
    },
  }
}

export function sessionParams(unitAmount = 5_000, currency = 'usd', quantity = 1): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    client_reference_id: 'pay_1',
    metadata: { payment: 'pay_1' },
    line_items: [{ quantity, price_data: { currency, unit_amount: unitAmount, product_data: { name: 'A contribution' } } }],
    payment_intent_data: { metadata: { payment: 'pay_1' }, description: 'A contribution' },
    adaptive_pricing: { enabled: false },
    success_url: 'http://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.example/back',
  }
}

export function press(address: string, fields: Record<string, string> = {}): Promise<Response> {
  return fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ method: 'card', number: '4242 4242 4242 4242', expiry: '12/34', cvc: '123', name: 'A Giver', email: 'giver@example.org', ...fields }) })
}

/** A paid session's intent, charge and balance transaction. */
export async function paidBy(house: House, params = sessionParams(), fields: Record<string, string> = {}) {
  const session = await house.stripe.checkout.sessions.create(params)
  await press(session.url!, fields)
  const read = await house.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge.balance_transaction'] })
  const intent = read.payment_intent as Stripe.PaymentIntent
  const charge = intent.latest_charge as Stripe.Charge
  return { session: read, intent, charge, balance: charge.balance_transaction as Stripe.BalanceTransaction | null }
}

/** The Stripe error that a call fails with. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number | undefined; type: string | undefined; code: string | undefined; param: string | undefined }> {
  const error = await call.then(() => null, (reason: unknown) => reason)
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error(`not refused: ${String(error)}`)
  return { status: error.statusCode, type: error.rawType, code: error.code, param: error.param }
}
