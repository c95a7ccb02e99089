// The card journey against `emulate`, another stand-in for the processor. Runs where its module is named: EMULATE=/path/to/node_modules/emulate/dist/api.js
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { refreshCheckout, startCheckout } from '#app/features/payments/server/card-checkout.server'
import { receiveCardEvent } from '#app/features/payments/server/receive-card-event.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { usd } from '#app/kernel/money'
import { openCardGateway } from '#app/platform/card'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const { EMULATE } = process.env
const SECRET = 'whsec_for_tests_only'

type Emulator = { url: string; close(): Promise<void> }
type Emulate = { createEmulator(options: object): Promise<Emulator> }

test.skipIf(!EMULATE)('a gift is paid at emulate: page, webhook and page of thanks book it once, and it is not charged again', async () => {
  const w = await moneyWorld()
  const answered: number[] = []
  const hook = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const signature = request.headers['stripe-signature']
      void receiveCardEvent(w.system, card, Buffer.concat(parts).toString(), typeof signature === 'string' ? signature : null).then((heard) => response.writeHead(answered[answered.push(heard.ok ? 200 : 400) - 1]!).end())
    })
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const { createEmulator } = (await import(/* @vite-ignore */ pathToFileURL(EMULATE!).href)) as Emulate
  const emulator = await createEmulator({ service: 'stripe', port: 4019, seed: { stripe: { webhooks: [{ url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}`, secret: SECRET, events: ['*'] }] } } })
  const card = openCardGateway({ secretKey: 'sk_test_emulate', webhookSecret: SECRET, apiBase: emulator.url })
  const { pledge } = await w.promise({ donor: w.donors[0], amount: usd(120_50n) })
  const click = () => startCheckout(w.system, card, { pledge, start: () => startCardPayment(w.as({ kind: 'public' }), { pledge, email: 'giver@giver.example', language: 'en' }), describe: () => 'A gift', addresses: { success: 'http://shop.example/?session={CHECKOUT_SESSION_ID}', cancel: 'http://shop.example/' } })
  const { url } = must(await click())
  expect(must(await click()).url).toBe(url)
  expect(await (await fetch(url)).text()).toContain('120.50')
  const paid = await fetch(`${url}/complete`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email: 'giver@giver.example' }) })
  const session = new URL(paid.headers.get('location')!).searchParams.get('session')!
  await refreshCheckout(w.system, card, session)
  expect(await click()).toMatchObject({ failure: { code: 'NOTHING_TO_PAY' } })
  expect(answered.length > 0 && answered.every((status) => status === 200)).toBe(true)
  expect(await w.system.database.read.payment.findMany({ select: { status: true, usdMinor: true } })).toEqual([{ status: 'RECEIVED', usdMinor: 120_50n }])
  expect([await w.system.database.read.entry.count(), await faultsOf(w.system)]).toEqual([1, []])
  await emulator.close()
  hook.closeAllConnections()
  await new Promise<void>((resolve) => hook.close(() => resolve()))
})
