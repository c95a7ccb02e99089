// One debt, one charge, one receipt: whatever tabs a payer opens, and in whatever order the processor tells of it. The real SDK against the local payment server.
import fc from 'fast-check'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPaidSession, refreshCheckout, startCheckout } from '#app/features/payments/server/card-checkout.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { receiveCardEvent } from '#app/features/payments/server/receive-card-event.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { getGiftDraft } from '#app/features/pledges/server/gift.queries.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { saveGiftAmount, saveGiver, startGift } from '#app/features/pledges/server/save-gift.command.server'
import { confirmGift, prepareCardGift, sendGiftLink } from '#app/features/pledges/server/submit-gift.command.server'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import { openCardGateway, type CardGateway } from '#app/platform/card'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { openHouse, press, secret, type House } from '../payment-server/house'

let house: House
let card: CardGateway
beforeAll(async () => {
  house = await openHouse()
  card = openCardGateway({ secretKey: 'sk_test_house', webhookSecret: secret, apiBase: house.server.url })
})
afterAll(() => house.close())

const GIVER = { organisation: 'Harbour Trust', kind: 'PRIVATE:FOUNDATION', country: 'NO', contactName: 'Ines', email: 'ines@harbour.example', recognition: 'NAME' }

let worlds = 500
/** The processor knows each payment by its number, so that no two worlds may have the same ones. */
async function shop() {
  const w = await moneyWorld(++worlds)
  const visitor = w.as({ kind: 'public' })
  const addresses = { success: 'http://shop.example/?session={CHECKOUT_SESSION_ID}', cancel: 'http://shop.example/' }
  const click = (pledge: Id<'pledge'>) => startCheckout(visitor, card, { pledge, start: () => startCardPayment(visitor, { pledge, email: GIVER.email, language: 'en' }), describe: () => 'A gift', addresses })
  const work = () => runDueJobs(workerContext(w.system), jobHandlers({ sendMail: async () => undefined, origin: 'https://fund.example', demo: false, card }), openLog('silent'))
  const { read } = w.system.database
  const money = async () => [await read.entry.count(), await read.receipt.count(), await read.payment.count({ where: { entryId: { not: null } } })]
  return { ...w, visitor, click, work, read, money }
}

async function gift() {
  const w = await shop()
  const { token } = must(await startGift(w.visitor, { purpose: 'MDFM' }))
  const amount = (typed: string) => saveGiftAmount(w.visitor, { token, fields: { currency: 'USD', amount: typed, plan: 'ONCE' } })
  must(await amount('250'))
  must(await saveGiver(w.visitor, { token, fields: GIVER }))
  const pay = async () => w.click(must(await prepareCardGift(w.visitor, { token })).pledge)
  return { ...w, token, amount, pay }
}

test('PAYMENT-11: two clicks, two tabs, the back button and a second try are one page; what is paid is not charged again, though no event has come', async () => {
  const w = await gift()
  const [one, two] = await Promise.all([w.pay(), w.pay()])
  expect(must(one).url).toBe(must(two).url)
  expect(must(await w.pay()).url).toBe(must(one).url)
  expect((await getGiftDraft(w.visitor, w.token)).standing).toBe('waiting')
  expect((await press(must(one).url)).status).toBe(303)
  // The word of the processor has not come yet, and the other tab asks for a page.
  expect(await w.pay()).toMatchObject({ failure: { code: 'NOTHING_TO_PAY' } })
  expect((await getGiftDraft(w.visitor, w.token)).standing).toBe('promised')
  expect(await w.amount('300')).toMatchObject({ failure: { code: 'GIFT_SUBMITTED' } })
  expect(await sendGiftLink(w.visitor, { token: w.token, link: (secret) => secret })).toMatchObject({ failure: { code: 'GIFT_SUBMITTED' } })
  const pledge = (await getGiftDraft(w.visitor, w.token)).pledge!
  const session = (await findPaidSession(w.visitor, pledge))!
  for (let again = 0; again < 3; again++) await refreshCheckout(w.visitor, card, session)
  await w.work()
  expect(await w.money()).toEqual([1, 1, 1])
})

test('PAYMENT-11: money that is on its way is not asked for again; if the bank does not pay, its giver is told once and may pay', async () => {
  const w = await gift()
  const { url } = must(await w.pay())
  await press(url, { method: 'delayed' })
  expect(await w.pay()).toMatchObject({ failure: { code: 'PAYMENT_UNDER_WAY' } })
  expect(await w.money()).toEqual([0, 0, 0])
  const { cardIntent } = await w.read.payment.findFirstOrThrow()
  const { session } = await w.read.cardSession.findFirstOrThrow()
  house.server.control.settle(cardIntent!, 'failed')
  for (let again = 0; again < 2; again++) await refreshCheckout(w.visitor, card, session)
  for (let again = 0; again < 2; again++) await w.work()
  const mails = await w.read.mail.findMany({ where: { purpose: 'payment-failed' } })
  expect(mails.map(({ toEmail, language }) => [toEmail, language])).toEqual([[GIVER.email, 'en']])
  expect(mails[0]!.text).toContain('US$250.00')
  const again = must(await w.pay())
  expect(again.url).not.toBe(url)
  await press(again.url)
  expect(await w.pay()).toMatchObject({ failure: { code: 'NOTHING_TO_PAY' } })
  await w.work()
  expect(await w.money()).toEqual([1, 1, 1])
})

test('PAYMENT-11: who comes back from the card changes the amount or chooses the transfer; the page of before cannot be paid, and the donor is one', async () => {
  const w = await gift()
  const before = must(await w.pay())
  must(await w.amount('300'))
  await w.work()
  expect((await press(before.url)).status).toBe(410)
  const after = must(await w.pay())
  let link = ''
  must(await sendGiftLink(w.visitor, { token: w.token, link: (secret) => (link = secret) }))
  expect(must(await confirmGift(w.visitor, { token: link, workspace: '/donor' })).isNew).toBe(true)
  expect((await w.read.pledge.findMany({ orderBy: { createdAt: 'asc' } })).map(({ status, amountMinor, announcedAt }) => [status, amountMinor, announcedAt !== null])).toEqual([['WITHDRAWN', 250_00n, false], ['SUBMITTED', 300_00n, true]])
  expect(await w.read.donor.count({ where: { name: GIVER.organisation } })).toBe(1)
  expect(await w.read.donorContact.count({ where: { email: GIVER.email, personId: { not: null } } })).toBe(1)
  await press(after.url)
  expect(await w.pay()).toMatchObject({ failure: { code: 'NOTHING_TO_PAY' } })
  expect(must(await confirmGift(w.visitor, { token: link, workspace: '/donor' })).isNew).toBe(false)
  await w.work()
  expect([await w.money(), await faultsOf(w.system)]).toEqual([[1, 1, 1], []])
})

test('PAYMENT-11: a pledge that is withdrawn, or paid by transfer meanwhile, cannot be charged by the page that is open', async () => {
  const w = await shop()
  const promise = () => w.promise({ donor: w.donors[0], amount: usd(20_000_00n) })
  const paid = await promise()
  const submitted = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(90_00n), schedule: [{ dueOn: w.system.clock.today(), amount: usd(90_00n) }], pledgedOn: w.system.clock.today(), recognition: 'NAME' }))
  const [pageOfPaid, pageOfWithdrawn] = [must(await w.click(paid.pledge)), must(await w.click(submitted.pledge))]
  const wire = must(await recordWire(w.finance, { reference: paid.ref, amount: usd(20_000_00n), fee: null, receivedOn: w.system.clock.today(), note: null }))
  must(await confirmWire(w.finance2, wire))
  must(await closePledge(w.officer, { pledge: submitted.pledge, to: 'WITHDRAWN', reason: 'typed twice' }))
  expect(await w.click(submitted.pledge)).toMatchObject({ failure: { code: 'PLEDGE_CLOSED' } })
  await w.work()
  for (const { url } of [pageOfPaid, pageOfWithdrawn]) expect((await press(url)).status).toBe(410)
  expect(await w.money()).toEqual([1, 1, 1])
})

type Word = { id: string; type: string }
const story = fc.record({
  declined: fc.boolean(),
  way: fc.constantFrom('card', 'bank pays', 'bank does not pay', 'bank is asked'),
  refund: fc.constantFrom(0, 60, 250),
  orders: fc.infiniteStream(fc.nat()),
  early: fc.boolean(),
})

test('PAYMENT-4: every order of the events of a session, twice, by twins with other ids, and with a word that it expired, ends in the same books and one receipt', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ declined, way, refund, orders, early }) => {
      const w = await gift()
      const from = house.server.control.events().length
      const { url } = must(await w.pay())
      const { session } = await w.read.cardSession.findFirstOrThrow()
      if (declined) await press(url, { number: '4000 0000 0000 0002' })
      await press(url, { method: way === 'card' ? 'card' : 'delayed' })
      const hear = (word: Word) => {
        const body = JSON.stringify(word)
        return receiveCardEvent(w.system, card, body, Stripe.webhooks.generateTestHeaderString({ payload: body, secret }))
      }
      const words = () => house.server.control.events().slice(from) as unknown as Word[]
      // Some words are heard before the bank has decided: what is completed and unpaid is no money.
      if (early) for (const word of words()) await hear(word)
      if (early && way !== 'card') expect(await w.money()).toEqual([0, 0, 0])
      const intent = (await card.getCheckout(session))!.intent!
      if (way === 'bank pays' || way === 'bank does not pay') house.server.control.settle(intent, way === 'bank pays' ? 'succeeded' : 'failed')
      const isPaid = way === 'card' || way === 'bank pays'
      const { charge } = (await card.getCheckout(session))!
      if (isPaid && refund > 0) await house.stripe.refunds.create({ charge: charge!, amount: refund * 100 })
      const told = words()
      const completed = told.find((word) => word.type === 'checkout.session.completed')!
      const all = [...told, ...told, ...told.map((word) => ({ ...word, id: `${word.id}_twin` })), { ...completed, id: `${completed.id}_late`, type: 'checkout.session.expired' }, 'the payer returns' as const]
      for (let left = all; left.length > 0; ) {
        const [word] = left.splice(orders.next().value! % left.length, 1)
        if (word === 'the payer returns') await refreshCheckout(w.system, card, session)
        else await hear(word!)
      }
      for (let again = 0; again < 2; again++) await w.work()
      const payment = await w.read.payment.findFirstOrThrow()
      const status = way === 'bank is asked' ? 'PROCESSING' : way === 'bank does not pay' ? 'FAILED' : refund === 250 ? 'REFUNDED' : refund > 0 ? 'PARTLY_REFUNDED' : 'RECEIVED'
      expect([payment.status, payment.refundedMinor]).toEqual([status, isPaid ? BigInt(refund * 100) : 0n])
      expect(await w.money()).toEqual(isPaid ? [refund > 0 ? 2 : 1, 1, 1] : [0, 0, 0])
      expect(await w.read.mail.groupBy({ by: ['purpose'], _count: true, orderBy: { purpose: 'asc' } })).toEqual(
        [...(way === 'bank does not pay' ? ['payment-failed'] : []), ...(isPaid && refund > 0 ? ['refund-made'] : []), ...(isPaid ? ['thank-you-with-receipt'] : [])].map((purpose) => ({ purpose, _count: 1 })),
      )
      expect(await faultsOf(w.system)).toEqual([])
    }),
    { numRuns: 8 },
  )
})
