// Runs the payment server on its own: `tsx test/support/payment-server/main.ts`.
import { startPaymentServer } from './server'

const env = process.env
const server = await startPaymentServer({
  port: Number(env.PAYMENT_SERVER_PORT || 4242),
  host: env.PAYMENT_SERVER_HOST || '127.0.0.1',
  webhookUrl: env.PAYMENT_SERVER_WEBHOOK_URL || undefined,
  webhookSecret: env.STRIPE_WEBHOOK_SECRET || 'whsec_local_payment_server',
  stateFile: env.PAYMENT_SERVER_STATE || undefined,
  settlementRates: env.PAYMENT_SERVER_RATES ? (JSON.parse(env.PAYMENT_SERVER_RATES) as Record<string, string>) : undefined,
})
process.stdout.write(`Local payment server (no money moves): ${server.url}\n`)

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  await server.close()
  process.exit(0)
}
process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())
