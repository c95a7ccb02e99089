// npm start: migrates, seeds, starts the local payment server where no processor is configured, serves, and ends everything together.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { seedDemo } from '../prisma/seed/demo/index.ts'
import { DEMO_SETTLEMENT_RATES } from '../prisma/seed/demo/rates.ts'
import { seedReference } from '../prisma/seed/reference/index.ts'
import { startPaymentServer, type PaymentServer } from '../test/support/payment-server/server.ts'
import { applyMigrations } from './database/apply-migrations.ts'
import { root } from './database/files.ts'
import { databaseFile } from './database/location.ts'

const env: Record<string, string | undefined> = { ...process.env }
const isDemo = env.DEMO ? env.DEMO === '1' : env.NODE_ENV !== 'production'
const port = Number(env.PORT || 3000)
const origin = env.APP_ORIGIN || `http://localhost:${port}`
const variable = (name: string) => path.join(root, 'var', name)
const began = Date.now()
const say = (text: string) => process.stdout.write(`${text}\n`)

function isFree(at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(at, env.HOST || '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A demonstration keeps its secret between starts, so that sessions survive. */
function sessionSecret(): string {
  const file = variable('session-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

async function freePortFrom(first: number): Promise<number> {
  for (let at = first; at < first + 50; at++) if (await isFree(at)) return at
  throw new Error(`No free port between ${first} and ${first + 50} for the local payment server.`)
}

async function localPayments(): Promise<PaymentServer> {
  const webhookSecret = 'whsec_local_payment_server'
  const payments = await startPaymentServer({
    port: await freePortFrom(4242),
    webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
    webhookSecret,
    stateFile: variable('payment-server.json'),
    settlementRates: DEMO_SETTLEMENT_RATES,
  })
  Object.assign(env, { STRIPE_SECRET_KEY: 'sk_test_local', STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: payments.url })
  return payments
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server did not start; its reason stands above.')
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

type DemoPerson = { name: string; roles: { role: string; of: string | null }[]; url: string }

/** How many of each role are named on the terminal. */
const PRINTED = [['programme-officer', 1], ['finance-officer', 2], ['approver', 1], ['administrator', 1], ['auditor', 1], ['donor-contact', 3], ['city-focal-point', 3], ['cluster-coordinator', 1]] as const

async function printPeople(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/dev/people.json`).catch(() => null)
  if (!answer?.ok) return
  const people = (await answer.json()) as DemoPerson[]
  const shown = PRINTED.flatMap(([role, count]) => people.filter((person) => person.roles.some((r) => r.role === role)).slice(0, count))
  say('\nSign in as (each link works once; everybody, and new links, at /dev/people):')
  for (const person of shown) say(`  ${person.name} (${person.roles.map((r) => [r.role, r.of].filter(Boolean).join(', ')).join('; ')})\n    ${person.url}`)
}

async function main(): Promise<void> {
  if (!(await isFree(port))) throw new Error(`Port ${port} is in use. End the other program, or start with another port: PORT=3001 npm start`)
  mkdirSync(variable(''), { recursive: true })
  const file = databaseFile()
  say('bringing the database up to date')
  await applyMigrations(file)
  await seedReference(file)
  if (isDemo) {
    say('looking after the demonstration data')
    await seedDemo(file)
    env.SESSION_SECRET ||= sessionSecret()
  }
  const payments = env.STRIPE_SECRET_KEY || !isDemo ? null : await localPayments()
  const server = spawn(process.execPath, ['build/server/index.js'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, NODE_ENV: 'production', DEMO: isDemo ? '1' : '0', PORT: String(port), APP_ORIGIN: origin, DATABASE_URL: `file:${file}`, LOG_LEVEL: env.LOG_LEVEL ?? 'warn' },
  })
  let isEnding = false
  const end = async (code: number) => {
    if (isEnding) return
    isEnding = true
    const gone = new Promise<void>((resolve) => (server.exitCode !== null ? resolve() : server.once('close', () => resolve())))
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), 4500)
    await gone
    clearTimeout(late)
    await payments?.close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  server.once('close', (code) => void end(code ?? 1))
  await waitUntilReady(server)
  if (isDemo) await printPeople()
  say(`\nLearning Cities Fund is at ${origin}${isDemo ? `\nMails: ${origin}/dev/mail${payments ? `\nLocal payment server: ${payments.url}` : ''}` : ''}\nStarted in ${(Number(env.SETUP_SECONDS ?? 0) + (Date.now() - began) / 1000).toFixed(1)} s. Ctrl-C ends it.`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
