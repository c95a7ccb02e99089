// A payer's bank takes a card payment back, and perhaps gives it back: as the processor tells it, in any order, twice, late. Source: DOMAIN.md, sections 4 and 5.
import fc from 'fast-check'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCheckout } from '#app/features/payments/server/card-checkout.server'
import { getCorrections } from '#app/features/payments/server/corrections.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { receiveCardEvent } from '#app/features/payments/server/receive-card-event.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import type { Id } from '#app/kernel/identity'
import { money, toDecimal, usd, type Money } from '#app/kernel/money'
import { openCardGateway, type CardGateway } from '#app/platform/card'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { openHouse, press, secret, type House } from '../payment-server/house'

let house: House
let gateway: CardGateway
beforeAll(async () => {
  house = await openHouse()
  gateway = openCardGateway({ secretKey: 'sk_test_house', webhookSecret: secret, apiBase: house.server.url })
})
afterAll(() => house.close())

type Word = { id: string; type: string; data: { object: unknown } }

let worlds = 100
/** A gift that is promised in two instalments and paid by card, at a processor that has told nothing of it yet. */
async function paidGift(amount: Money) {
  // The processor knows each payment by its number, so that no two worlds may have the same ones.
  const w = await moneyWorld(++worlds)
  const pledge = await w.promise({ donor: w.donors[0], amount, count: 2 })
  const start = () => startCardPayment(w.as({ kind: 'public' }), { pledge: pledge.pledge, email: null, language: 'en' })
  const from = house.server.control.events().length
  const { url } = must(await startCheckout(w.system, gateway, { pledge: pledge.pledge, start, describe: () => 'A gift', addresses: { success: 'http://shop.example/?session={CHECKOUT_SESSION_ID}', cancel: 'http://shop.example/' } }))
  await press(url)
  const { session, paymentId } = await w.system.database.read.cardSession.findFirstOrThrow()
  const { charge } = (await gateway.getCheckout(session))!
  const words = () => house.server.control.events().slice(from) as unknown as Word[]
  const hear = async (word: Word, by: CardGateway = gateway) => {
    const body = JSON.stringify(word)
    return receiveCardEvent(w.system, by, body, Stripe.webhooks.generateTestHeaderString({ payload: body, secret }))
  }
  return { ...w, payment: paymentId as Id<'payment'>, pledge, charge: charge!, words, hear }
}

type Gift = Awaited<ReturnType<typeof paidGift>>
type Story = { before: number; disputed: number; end: 'open' | 'won' | 'lost'; after: number }

/** What happens outside, step by step; amounts in hundredths of the gift. */
async function live(gift: Gift, units: number, story: Story, heard: () => Promise<void>): Promise<void> {
  const part = (share: number) => Math.floor((units * share) / 100)
  await heard()
  if (story.before > 0) await house.stripe.refunds.create({ charge: gift.charge, amount: part(story.before) })
  await heard()
  house.server.control.dispute(gift.charge, 'created', part(story.disputed))
  await heard()
  if (story.end === 'open') return
  house.server.control.dispute(gift.charge, story.end)
  await heard()
  if (story.end === 'won' && story.after > 0) await house.stripe.refunds.create({ charge: gift.charge, amount: part(story.after) })
  await heard()
}

/** What the books came to: balances, the payment, the figures, what is paid of the promise. */
async function booksOf({ system, payment }: Gift) {
  const { read } = system.database
  const balances = await read.accountBalance.findMany({ include: { account: { select: { path: true, type: true } } } })
  const row = await read.payment.findUniqueOrThrow({ where: { id: payment }, include: { disputes: { select: { status: true, amountMinor: true } } } })
  const figures = await read.fundMeasure.findMany({ where: { measure: { in: ['received', 'refunded', 'fees', 'supportCost', 'net', 'available', 'outstanding'] } }, orderBy: [{ measure: 'asc' }, { key: 'asc' }, { day: 'asc' }] })
  return {
    balances: balances.map((b) => `${b.account.path.replace(/don_\w+/, 'donor')} ${b.currency} ${b.debitMinor - b.creditMinor} ${b.debitUsdMinor - b.creditUsdMinor}`).sort(),
    payment: [row.status, row.refundedMinor, row.refundedUsdMinor, row.disputes],
    figures: figures.map((f) => `${f.measure} ${f.key} ${f.day} ${f.throughMinor}`),
    paid: (await read.instalment.findMany({ orderBy: { sequence: 'asc' } })).map((i) => i.paidMinor),
    entries: await read.entry.groupBy({ by: ['code'], _count: true, orderBy: { code: 'asc' } }),
  }
}

const twinOf = (word: Word, i: number): Word => ({ ...word, id: `${word.id}twin${i}` })
const story = fc.record({ before: fc.constantFrom(0, 0, 16), disputed: fc.constantFrom(84, 33), end: fc.constantFrom('open' as const, 'won' as const, 'lost' as const), after: fc.constantFrom(0, 30) })

test('PAYMENT-9: in every order, with twins under other numbers, a payment with refunds and a dispute ends in the same books', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom({ amount: usd(250_07n), units: 250_07 }, { amount: money(199_93n, 'EUR'), units: 199_93 }), fc.infiniteStream(fc.nat()), async (told, { amount, units }, picks) => {
      const first = await paidGift(amount)
      let heardUpTo = 0
      await live(first, units, told, async () => {
        for (const word of first.words().slice(heardUpTo)) must(await first.hear(word))
        heardUpTo = first.words().length
      })
      const expected = await booksOf(first)
      expect(await faultsOf(first.system)).toEqual([])

      const second = await paidGift(amount)
      await live(second, units, told, async () => undefined)
      const words = [...second.words(), ...second.words().map(twinOf)]
      for (let i = words.length - 1; i > 0; i--) {
        const j = picks.next().value! % (i + 1)
        ;[words[i], words[j]] = [words[j]!, words[i]!]
      }
      for (const word of words) must(await second.hear(word))
      expect(await booksOf(second)).toEqual(expected)
      expect(await faultsOf(second.system)).toEqual([])
    }),
    { numRuns: 6 },
  )
})

test('PAYMENT-9: where the processor lists nothing, what its events say is enough, in every order', { timeout: 60_000 }, async () => {
  const silent: CardGateway = { ...gateway, findRefunds: async () => null, findDisputes: async () => null }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('won' as const, 'lost' as const), fc.infiniteStream(fc.nat()), async (end, picks) => {
      const gift = await paidGift(usd(250_07n))
      await live(gift, 250_07, { before: 16, disputed: 84, end, after: 0 }, async () => undefined)
      const words = gift.words()
      const arrival = words.find((word) => word.type === 'checkout.session.completed')!
      must(await gift.hear(arrival, silent))
      const others = words.filter((word) => word !== arrival)
      for (let i = others.length - 1; i > 0; i--) {
        const j = picks.next().value! % (i + 1)
        ;[others[i], others[j]] = [others[j]!, others[i]!]
      }
      for (const word of others) must(await gift.hear(word, silent))
      const row = await getPayment(gift.finance, gift.payment)
      expect([row.status, toDecimal(row.refunded)]).toEqual(end === 'won' ? ['PARTLY_REFUNDED', '40.01'] : ['LOST', '250.06'])
      const fund = await getFundPosition(gift.system, { period: '2026-2027', asOf: gift.system.clock.today() })
      expect(toDecimal(fund.fees)).toBe('22.55')
      expect(await faultsOf(gift.system)).toEqual([])
    }),
    { numRuns: 6 },
  )
})

test('PAYMENT-9: a lost dispute counts as refunded with its part of the support cost, and the processor’s fee is the fund’s', async () => {
  const gift = await paidGift(usd(107_00n))
  await live(gift, 107_00, { before: 0, disputed: 100, end: 'lost', after: 0 }, async () => undefined)
  for (const word of gift.words()) must(await gift.hear(word))
  const asOf = gift.system.clock.today()
  const fund = await getFundPosition(gift.system, { period: '2026-2027', asOf })
  // 2.9 % and 30 cents of the card, 15 dollars of the dispute.
  expect([fund.received, fund.refunded, fund.supportCost, fund.fees, fund.netProgrammable].map(toDecimal)).toEqual(['107.00', '107.00', '0.00', '18.40', '-18.40'])
  const donor = await getDonorStatement(gift.system, { donor: gift.donors[0], asOf })
  expect([donor.refunded, donor.fees, donor.netProgrammable, donor.remaining].map(toDecimal)).toEqual(['107.00', '18.40', '-18.40', '-18.40'])
  expect(await getPayment(gift.finance, gift.payment)).toMatchObject({ status: 'LOST', unapplied: usd(0n), refunds: [{ kind: 'DISPUTE', amount: usd(107_00n) }] })
  expect((await getCorrections(gift.finance, gift.payment)).disputes).toMatchObject([{ status: 'LOST', amount: usd(107_00n), fee: usd(15_00n), closedOn: asOf }])
  expect(await gift.system.database.read.mail.count({ where: { purpose: 'refund-made' } })).toBe(0)
})

test('an inquiry that takes no money is nothing yet; a refund that the processor could not bring comes back', async () => {
  const gift = await paidGift(usd(100_00n))
  const refund = await house.stripe.refunds.create({ charge: gift.charge, amount: 25_00 })
  for (const word of gift.words()) must(await gift.hear(word))
  const inquiry = { id: 'evt_inquiry', type: 'charge.dispute.created', data: { object: { object: 'dispute', id: 'du_inquiry', charge: gift.charge, amount: 75_00, currency: 'usd', status: 'warning_needs_response', created: 1, balance_transactions: [] } } }
  const silent: CardGateway = { ...gateway, findRefunds: async () => null, findDisputes: async () => null }
  must(await gift.hear(inquiry, silent))
  expect(await getPayment(gift.finance, gift.payment)).toMatchObject({ status: 'PARTLY_REFUNDED', refunded: usd(25_00n) })

  const failing: CardGateway = { ...gateway, findRefunds: async (charge) => (await gateway.findRefunds(charge))!.map((row) => ({ ...row, status: 'failed' })) }
  for (const id of ['evt_failed', 'evt_failed_again']) must(await gift.hear({ id, type: 'refund.failed', data: { object: { ...refund, status: 'failed' } } }, failing))
  expect(await getPayment(gift.finance, gift.payment)).toMatchObject({ status: 'RECEIVED', refunded: usd(0n), refunds: [{ kind: 'REFUND', amount: usd(25_00n) }, { kind: 'RETURNED', amount: usd(-25_00n) }] })
  expect((await gift.system.database.read.instalment.findMany()).map((i) => i.paidMinor)).toEqual([50_00n, 50_00n])
  expect(await faultsOf(gift.system)).toEqual([])
})
