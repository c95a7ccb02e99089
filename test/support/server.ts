// The built product on a free port with a database of its own, and a payment server beside it.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { startPaymentServer, type PaymentServer } from './payment-server/server.ts'

const root = path.resolve(import.meta.dirname, '../..')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type RunningProduct = { url: string; payments: PaymentServer; stop(): Promise<void> }

/** Starts build/server on a database file and waits until it is ready. */
export async function startProduct(options: { database: string; clock?: string; settlementRates?: Record<string, string> }): Promise<RunningProduct> {
  const port = await freePort()
  const secret = 'whsec_for_tests_only'
  const payments = await startPaymentServer({ port: 0, webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`, webhookSecret: secret, settlementRates: options.settlementRates })
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['build/server/index.js'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: '1',
      PORT: String(port),
      APP_ORIGIN: url,
      DATABASE_URL: `file:${options.database}`,
      STRIPE_SECRET_KEY: 'sk_test_local',
      STRIPE_WEBHOOK_SECRET: secret,
      STRIPE_API_BASE: payments.url,
      LOG_LEVEL: 'error',
      ...(options.clock ? { CLOCK: options.clock } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const deadline = Date.now() + 30_000
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) break
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the product did not start:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    payments,
    async stop() {
      const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
      child.kill('SIGTERM')
      await gone
      await payments.close()
      if (output.trim()) process.stderr.write(output)
    },
  }
}
