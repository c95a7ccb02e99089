import { startPaymentServer } from './server'

const env = process.env
const server = await startPaymentServer({
  port: Number(env.PAYMENT_SERVER_PORT ?? 4242),
  webhookUrl: env.PAYMENT_SERVER_WEBHOOK_URL,
  webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? 'whsec_local_test',
  stateFile: env.PAYMENT_SERVER_STATE,
  settlementRates: env.PAYMENT_SERVER_RATES ? (JSON.parse(env.PAYMENT_SERVER_RATES) as Record<string, string>) : {},
})
process.stdout.write(`payment server at ${server.url}\n`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void server.close().then(() => process.exit(0)))
