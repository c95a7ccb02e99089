// The processor's words come in any order, twice, late, or beside the page to which the payer returns: the books end the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refreshCheckout } from '#app/features/payments/server/card-checkout.server'
import { receiveCardEvent } from '#app/features/payments/server/receive-card-event.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { accept } from '#app/kernel/failure'
import { usd, toDecimal, money } from '#app/kernel/money'
import type { CardEvent, CardGateway, CheckoutView } from '#app/platform/card'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const SESSION = 'cs_1'
const CHARGE = 'ch_1'

/** A processor at which the gift was paid and US$40.00 of it were sent back in two parts; bodies are events as JSON, unsigned. */
function processorOf(payment: string): CardGateway {
  const createdAt = new Date('2026-01-05T08:00:00Z')
  const checkout: CheckoutView = { session: SESSION, payment, status: 'complete', paid: true, processing: false, amount: usd(250_00n), intent: 'pi_1', charge: CHARGE, credited: { gross: usd(250_00n), fee: usd(7_55n), net: usd(242_45n), exchangeRate: null } }
  const refund = (id: string, cents: bigint) => ({ refund: id, status: 'succeeded' as const, amount: usd(cents), payment, charge: CHARGE, createdAt })
  return {
    createCheckout: async () => ({ session: SESSION, url: 'https://pay.example/cs_1' }),
    getCheckout: async (session) => (session === SESSION ? checkout : null),
    expireCheckout: async () => false,
    refund: async () => ({ refund: 're_1', status: 'succeeded' }),
    findRefunds: async (charge) => (charge === CHARGE ? [refund('re_2', 15_00n), refund('re_1', 25_00n)] : []),
    findDisputes: async () => [],
    readEvent: (rawBody) => accept({ ...(JSON.parse(rawBody) as Omit<CardEvent, 'createdAt' | 'raw'>), createdAt, raw: rawBody }),
  }
}

const EVENTS = [
  { id: 'evt_1', type: 'checkout.session.completed', livemode: false, session: SESSION },
  { id: 'evt_2', type: 'charge.refunded', livemode: false, charge: CHARGE },
  { id: 'evt_3', type: 'refund.updated', livemode: false, charge: CHARGE },
  { id: 'evt_4', type: 'checkout.session.completed', livemode: false, session: 'cs_of_somebody_else' },
  { id: 'evt_5', type: 'payment_intent.created', livemode: false },
]

async function gift() {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(250_00n) })
  const { payment } = must(await startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: usd(250_00n), email: null, language: 'en' }))
  return { ...w, pledge, payment, gateway: processorOf(payment) }
}

const everybodyOnce = fc.shuffledSubarray([...EVENTS.map((event) => JSON.stringify(event)), ...EVENTS.map((event) => JSON.stringify(event)), 'the payer returns'], { minLength: 2 * EVENTS.length + 1 })

test('PAYMENT-4: in every order, each event twice and the payer coming back in between, a gift and its refunds are booked once', async () => {
  await fc.assert(
    fc.asyncProperty(everybodyOnce, fc.boolean(), async (words, atOnce) => {
      const w = await gift()
      const say = async (word: string) => (word === 'the payer returns' ? refreshCheckout(w.system, w.gateway, SESSION) : receiveCardEvent(w.system, w.gateway, word, null))
      if (atOnce) await Promise.all(words.map(say))
      else for (const word of words) await say(word)

      const { read } = w.system.database
      const row = await read.payment.findUniqueOrThrow({ where: { id: w.payment }, include: { refunds: true } })
      expect([row.status, row.usdMinor, row.feeUsdMinor, row.refundedMinor]).toEqual(['PARTLY_REFUNDED', 250_00n, 7_55n, 40_00n])
      expect(row.refunds.map((refund) => [refund.processorRefund, toDecimal(money(refund.amountMinor, 'USD'))]).sort()).toEqual([['re_1', '25.00'], ['re_2', '15.00']])
      expect(await read.entry.groupBy({ by: ['code'], _count: true, orderBy: { code: 'asc' } })).toEqual([{ code: 'contribution-received', _count: 1 }, { code: 'contribution-refunded', _count: 2 }])
      expect(await read.job.count({ where: { name: 'issue-receipt' } })).toBe(1)
      expect(await read.cardEvent.count({ where: { processedAt: { not: null } } })).toBe(EVENTS.length)
      expect(await faultsOf(w.system)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('PAYMENT-4: two clicks at once are one payment, and a page that is still open is opened again', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(250_00n) })
  const click = () => startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, amount: usd(250_00n), email: null, language: 'en' })
  const [one, two] = await Promise.all([click(), click()])
  expect(must(one).payment).toBe(must(two).payment)
  expect(await w.system.database.read.payment.count()).toBe(1)
})

test('a fault leaves the event for the processor’s next try', async () => {
  const w = await gift()
  const broken: CardGateway = { ...w.gateway, getCheckout: () => Promise.reject(new Error('the line is dead')) }
  const word = JSON.stringify(EVENTS[0])
  await expect(receiveCardEvent(w.system, broken, word, null)).rejects.toThrow('the line is dead')
  expect(await w.system.database.read.cardEvent.findUniqueOrThrow({ where: { id: 'evt_1' } })).toMatchObject({ processedAt: null })
  expect(await receiveCardEvent(w.system, w.gateway, word, null)).toMatchObject({ ok: true, value: { outcome: 'session refreshed' } })
  expect(await receiveCardEvent(w.system, w.gateway, word, null)).toMatchObject({ ok: true, value: { outcome: 'seen before' } })
})
