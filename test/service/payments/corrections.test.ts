// Money that was booked wrongly, goes back, or waits to be used: each by its own row, by two people, told alike by every report. Source: DOMAIN.md, sections 4 and 5.
import { expect, test } from 'vitest'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { applyPayment } from '#app/features/payments/server/apply-payment.command.server'
import { askRefund, confirmRefund, rejectRefund } from '#app/features/payments/server/ask-refund.command.server'
import { getCorrections, listRefundRequests } from '#app/features/payments/server/corrections.queries.server'
import { issueReceiptJob } from '#app/features/payments/server/issue-receipt.job.server'
import { findReceiptStanding, getPayment, listPayments } from '#app/features/payments/server/payments.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { reversePayment } from '#app/features/payments/server/reverse-payment.command.server'
import { tellOfRefundJob } from '#app/features/payments/server/tell-of-refund.job.server'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { Forbidden } from '#app/kernel/access'
import { money, toDecimal, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

type World = Awaited<ReturnType<typeof moneyWorld>>

async function told(w: World, asOf = w.system.clock.today()) {
  const fund = await getFundPosition(w.system, { period: '2026-2027', asOf })
  return [fund.received, fund.refunded, fund.supportCost, fund.fees, fund.netProgrammable, fund.available, fund.outstanding].map(toDecimal)
}

test('PAYMENT-7: a transfer recorded in error is as if it had not been, from the day of its correction on, in every report', async () => {
  const w = await moneyWorld()
  const right = await w.promise({ donor: w.donors[0], amount: usd(26_500n) })
  const wrong = await w.promise({ donor: w.donors[1], amount: money(78_000n, 'EUR'), count: 2 })
  const before = await told(w)
  const payment = await w.received(wrong.ref, money(78_000n, 'EUR'), money(3_00n, 'EUR'))
  const received = await told(w)
  w.setNow('2026-01-20T08:00:00Z')
  const { ref } = must(await reversePayment(w.finance, { payment, reason: 'typed 780 in place of 265, for another donor' }))

  expect(await told(w, day('2026-01-19'))).toEqual(received)
  expect(await told(w)).toEqual(before)
  const donor = await getDonorStatement(w.system, { donor: w.donors[1], asOf: day('2026-01-20') })
  expect([donor.received, donor.refunded, donor.fees, donor.netProgrammable, donor.remaining].map(toDecimal)).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00'])
  expect((await listPublicRows(w.system, { of: 'received', period: '2026-2027', asOf: day('2026-01-20') })).rows).toEqual([])
  expect((await getPublicFund(w.system, { period: '2026-2027', asOf: day('2026-01-20') })).byType.filter((part) => part.amount.minor !== 0n)).toEqual([])
  expect(await getPledge(w.officer, wrong.ref)).toMatchObject({ payment: 'PENDING', paid: money(0n, 'EUR') })
  expect(await getPayment(w.finance, payment)).toMatchObject({ status: 'REVERSED', amount: money(78_000n, 'EUR'), unapplied: money(0n, 'EUR'), refunded: money(0n, 'EUR') })
  expect(await getPayment(w.finance, ref)).toMatchObject({ status: 'REVERSAL', amount: money(-78_000n, 'EUR'), receivedOn: '2026-01-20', note: 'typed 780 in place of 265, for another donor', unapplied: money(0n, 'EUR') })
  expect([await getCorrections(w.finance, payment), await getCorrections(w.finance, (await getPayment(w.finance, ref)).id)]).toMatchObject([{ correctedBy: ref, corrects: null }, { correctedBy: null, corrects: (await getPayment(w.finance, payment)).ref }])

  await w.received(right.ref, usd(26_500n))
  expect(await getPledge(w.officer, right.ref)).toMatchObject({ payment: 'COMPLETED' })
  expect(toDecimal((await getFundPosition(w.system, { period: '2026-2027', asOf: day('2026-01-20') })).received)).toBe('265.00')
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-7: each refusal, once only, and never by who confirmed it', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(500_00n) })
  const payment = await w.received(pledge.ref, usd(500_00n))
  const reverse = (by = w.finance, of = payment) => reversePayment(by, { payment: of, reason: 'wrong' })
  expect(await reverse(w.finance2)).toMatchObject({ failure: { code: 'OWN_CONFIRMATION' } })
  await expect(reverse(w.officer)).rejects.toThrow(Forbidden)
  expect(await reverse(w.finance, await w.recorded(pledge.ref, usd(1_00n)))).toMatchObject({ failure: { code: 'NOT_STANDING', status: 'EXPECTED' } })
  const refunded = await w.received(pledge.ref, usd(10_00n))
  must(await recordRefund(w.finance, { payment: refunded, amount: usd(1_00n), on: w.system.clock.today(), reason: null, processorRefund: null }))
  expect(await reverse(w.finance, refunded)).toMatchObject({ failure: { code: 'NOT_STANDING', status: 'PARTLY_REFUNDED' } })
  const atOnce = await Promise.all([reverse(), reverse()])
  expect(atOnce.map((answer) => answer.ok).sort()).toEqual([false, true])
  const { id: correction } = await w.system.database.read.payment.findFirstOrThrow({ where: { status: 'REVERSAL' } })
  expect(await reverse(w.finance, correction as typeof payment)).toMatchObject({ failure: { code: 'NOT_STANDING', status: 'REVERSAL' } })
  expect(await recordRefund(w.finance, { payment, amount: usd(1n), on: w.system.clock.today(), reason: null, processorRefund: null })).toMatchObject({ failure: { code: 'NOT_RECEIVED', status: 'REVERSED' } })
  await expect(w.system.database.write((transaction) => transaction.payment.update({ where: { id: correction }, data: { amountMinor: -1n } }))).rejects.toThrow(/PAYMENT-3/)

  await issueReceiptJob({ origin: 'http://fund.example', demo: true })(w.system, { payment })
  expect(await w.system.database.read.document.count({ where: { subject: `payment:${payment}` } })).toBe(0)
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-7: a correction of money that is spent leaves its window short, and nothing more is awarded from it', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })
  const payment = await w.received(pledge.ref, usd(1_070_00n))
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(900_00n) }])).allocation))
  must(await reversePayment(w.finance, { payment, reason: 'of another fund' }))
  expect((await told(w))[5]).toBe('-900.00')
  expect(await w.propose([{ city: w.cities[1], amount: usd(1n) }])).toMatchObject({ failure: { code: 'MORE_THAN_AVAILABLE', available: usd(0n) } })
  const { ref } = await w.system.database.read.payment.findFirstOrThrow({ where: { reversesId: payment } })
  expect(await listShortfalls(w.officer)).toEqual([{ window: 'win_mdfm', modality: 'MDFM', priorityArea: null, pledge: null, short: usd(900_00n), since: '2026-01-05', cause: { kind: 'CORRECTION', ref, payment: 'PY-2026-000001' } }])
  const more = await w.promise({ donor: w.donors[1], amount: usd(1_070_00n) })
  w.setNow('2026-01-06T08:00:00Z')
  await w.received(more.ref, usd(1_070_00n))
  expect(await listShortfalls(w.officer)).toEqual([])
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-8: a refund is asked for by one and confirmed by another; the donor gets one mail, in their language, with the reason', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(107_00n) })
  const payment = await w.received(pledge.ref, usd(107_00n), usd(7_00n))
  w.setNow('2026-02-01T08:00:00Z')
  const { request } = must(await askRefund(w.finance, { payment, amount: usd(53_50n), on: day('2026-01-30'), reason: 'paid twice' }))
  expect(await told(w)).toEqual(['107.00', '0.00', '7.00', '7.00', '93.00', '93.00', '0.00'])
  const [waiting] = await listRefundRequests(w.finance2)
  expect(waiting).toMatchObject({ id: request, amount: usd(53_50n), reason: 'paid twice', on: '2026-01-30' })
  expect((await getCorrections(w.finance2, payment)).request?.effect).toEqual({
    gross: { before: usd(107_00n), after: usd(53_50n) },
    support: { before: usd(7_00n), after: usd(3_50n) },
    fee: { before: usd(7_00n), after: usd(7_00n) },
    net: { before: usd(93_00n), after: usd(43_00n) },
    window: { before: usd(93_00n), after: usd(43_00n) },
  })
  const { refund } = must(await confirmRefund(w.finance2, { request }))
  expect(await told(w)).toEqual(['107.00', '53.50', '3.50', '7.00', '43.00', '43.00', '53.50'])

  const tell = tellOfRefundJob({ origin: 'http://fund.example' })
  await tell(w.system, { refund })
  await tell(w.system, { refund })
  const mails = await w.system.database.read.mail.findMany({ where: { purpose: 'refund-made' } })
  expect(mails.map((mail) => [mail.toEmail, mail.subject])).toEqual([['aurora.foundation@giver.example', 'Refund RE-2026-000001']])
  for (const words of ['US$53.50', 'paid twice', 'PY-2026-000001', pledge.ref, 'http://fund.example/donor']) expect(mails[0]!.text).toContain(words)
  expect(await w.system.database.read.job.count({ where: { name: 'tell-of-refund' } })).toBe(1)
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-8: each refusal, and nothing twice', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(100_00n) })
  const payment = await w.received(pledge.ref, usd(100_00n))
  const ask = (cents: bigint, on = w.system.clock.today(), by = w.finance) => askRefund(by, { payment, amount: usd(cents), on, reason: 'they asked' })
  expect(await ask(100_01n)).toMatchObject({ failure: { code: 'REFUND_ABOVE_PAYMENT', left: usd(100_00n) } })
  expect(await ask(1n, day('2026-01-04'))).toMatchObject({ failure: { code: 'DAY_BEFORE_PAYMENT' } })
  expect(await ask(1n, day('2026-01-06'))).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  await expect(ask(1n, day('2026-01-05'), w.head)).rejects.toThrow(Forbidden)
  const { request } = must(await ask(60_00n))
  expect(await ask(1n)).toMatchObject({ failure: { code: 'REFUND_PENDING' } })
  expect(await confirmRefund(w.finance, { request })).toMatchObject({ failure: { code: 'OWN_REQUEST' } })
  must(await recordRefund(w.finance, { payment, amount: usd(50_00n), on: w.system.clock.today(), reason: null, processorRefund: null }))
  expect(await confirmRefund(w.finance2, { request })).toMatchObject({ failure: { code: 'REFUND_ABOVE_PAYMENT', left: usd(50_00n) } })
  must(await rejectRefund(w.finance, { request }))
  expect(await rejectRefund(w.finance, { request })).toMatchObject({ failure: { code: 'REFUND_DECIDED', status: 'REJECTED' } })
  const again = must(await ask(50_00n))
  const other = w.as(person('Hana', { role: 'finance-officer' }))
  const atOnce = await Promise.all([confirmRefund(w.finance2, again), confirmRefund(other, again)])
  expect(atOnce.map((answer) => answer.ok).sort()).toEqual([false, true])
  expect(await getPayment(w.finance, payment)).toMatchObject({ status: 'REFUNDED', refunded: usd(100_00n) })
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-1: what is left over pays another promise of the same donor, in the same currency and window, and goes back with it', async () => {
  const w = await moneyWorld()
  const first = await w.promise({ donor: w.donors[0], amount: usd(100_00n) })
  const second = await w.promise({ donor: w.donors[0], amount: usd(80_00n), count: 2 })
  const payment = await w.received(first.ref, usd(150_00n))
  const exact = await w.received(first.ref, usd(1_00n))
  expect((await listPayments(w.finance, { unapplied: true })).payments.map((row) => row.id).sort()).toEqual([payment, exact].sort())
  expect((await getCorrections(w.finance, payment)).pledges).toEqual([{ id: second.pledge, ref: second.ref, unpaid: usd(80_00n) }])
  w.setNow('2026-01-10T08:00:00Z')
  expect(must(await applyPayment(w.finance, { payment, pledge: second.ref }))).toEqual({ applied: usd(50_00n), pledge: second.ref })
  expect(await getPledge(w.officer, second.ref)).toMatchObject({ paid: usd(50_00n), instalments: [{ view: 'PAID' }, { unpaid: usd(30_00n) }] })
  expect(await applyPayment(w.finance, { payment, pledge: second.ref })).toMatchObject({ failure: { code: 'NOTHING_UNAPPLIED' } })
  expect((await listPayments(w.finance, { unapplied: true })).payments.map((row) => row.id)).toEqual([exact])
  expect(toDecimal((await getFundPosition(w.system, { period: '2026-2027', asOf: day('2026-01-09') })).outstanding)).toBe('80.00')
  expect(toDecimal((await getFundPosition(w.system, { period: '2026-2027', asOf: day('2026-01-10') })).outstanding)).toBe('30.00')

  must(await recordRefund(w.finance, { payment, amount: usd(120_00n), on: day('2026-01-10'), reason: null, processorRefund: null }))
  expect([(await getPledge(w.officer, first.ref)).paid, (await getPledge(w.officer, second.ref)).paid]).toEqual([usd(30_00n), usd(0n)])
  expect(await faultsOf(w.system)).toEqual([])
})

test('PAYMENT-1: money does not change its donor, its currency or its window by settling a promise', async () => {
  const w = await moneyWorld()
  const pooled = await w.promise({ donor: w.donors[0], amount: usd(100_00n) })
  const earmarked = await w.promise({ donor: w.donors[0], amount: usd(100_00n), area: 'PA1' })
  const euro = await w.promise({ donor: w.donors[0], amount: money(100_00n, 'EUR') })
  const other = await w.promise({ donor: w.donors[1], amount: usd(100_00n) })
  const closed = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(50_00n), schedule: must(equalSchedule(usd(50_00n), 1, day('2026-06-30'), 0)), pledgedOn: day('2026-01-05'), recognition: 'NAME' }))
  must(await closePledge(w.officer, { pledge: closed.pledge, to: 'WITHDRAWN', reason: 'they wrote' }))
  const payment = await w.received(pooled.ref, usd(130_00n))
  const apply = async (pledge: string) => {
    const answer = await applyPayment(w.finance, { payment, pledge })
    return answer.ok ? 'applied' : answer.failure.code
  }
  expect([await apply(earmarked.ref), await apply(euro.ref), await apply(other.ref), await apply('PL-1999-0001'), await apply(closed.ref), await apply(pooled.ref)]).toEqual(['OTHER_WINDOW', 'OTHER_CURRENCY', 'UNKNOWN_PLEDGE', 'UNKNOWN_PLEDGE', 'PLEDGE_CLOSED', 'NOTHING_TO_PAY'])
  await expect(applyPayment(w.officer, { payment, pledge: pooled.ref })).rejects.toThrow(Forbidden)
  const surplus = await w.received(earmarked.ref, usd(120_00n))
  expect(await applyPayment(w.finance, { payment: surplus, pledge: pooled.ref })).toMatchObject({ failure: { code: 'OTHER_WINDOW' } })
  expect(await w.system.database.read.payment.findUniqueOrThrow({ where: { id: surplus } })).toMatchObject({ windowId: await w.windowOf(earmarked.pledge) })
})

test('P2, P3, P17: one payment settles many instalments, many settle one, and what is credited is what arrived', async () => {
  const w = await moneyWorld()
  const all = await w.promise({ donor: w.donors[0], amount: usd(100_00n), count: 12 })
  await w.received(all.ref, usd(100_00n))
  expect(await getPledge(w.officer, all.ref)).toMatchObject({ payment: 'COMPLETED', instalments: Array.from({ length: 12 }, () => ({ view: 'PAID' })) })

  const three = await w.promise({ donor: w.donors[0], amount: usd(1_618_80n), count: 12 })
  const payment = await w.received(three.ref, usd(404_70n))
  expect((await getPledge(w.officer, three.ref)).instalments.slice(0, 4).map((row) => [row.view, toDecimal(row.paid)])).toEqual([['PAID', '134.90'], ['PAID', '134.90'], ['PAID', '134.90'], ['SCHEDULED', '0.00']])
  expect((await getPayment(w.finance, payment)).applications.map((row) => toDecimal(row.amount))).toEqual(['134.90', '134.90', '134.90'])

  const one = await w.promise({ donor: w.donors[0], amount: usd(90_00n) })
  for (const cents of [20_00n, 30_00n, 39_99n]) await w.received(one.ref, usd(cents))
  expect((await getPledge(w.officer, one.ref)).instalments).toMatchObject([{ paid: usd(89_99n), unpaid: usd(1n), view: 'PARTLY_PAID' }])
  expect(await faultsOf(w.system)).toEqual([])
})

test('FUND-1: an earmarked window that a refund made short is named with its pledge and the day since when', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(214_00n), area: 'PA1' })
  const payment = await w.received(pledge.ref, usd(214_00n))
  const window = await w.windowOf(pledge.pledge)
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(150_00n) }], { window, programme: w.programmes.PA1 })).allocation))
  w.setNow('2026-02-01T08:00:00Z')
  must(await recordRefund(w.finance, { payment, amount: usd(107_00n), on: day('2026-01-20'), reason: null, processorRefund: null }))
  expect(await listShortfalls(w.officer, { window })).toEqual([{ window, modality: 'PA1', priorityArea: 'PA1', pledge: { ref: pledge.ref, donor: 'Aurora Foundation' }, short: usd(50_00n), since: '2026-01-20', cause: { kind: 'REFUND', ref: 'RE-2026-000001', payment: 'PY-2026-000001' } }])
  expect(await listShortfalls(w.officer, { window: 'win_mdfm' })).toEqual([])
})

test('whoever has a receipt learns that its payment went back or was recorded in error, and nothing else', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[1], amount: usd(100_00n) })
  const anybody = w.as({ kind: 'public' })
  const standing = async (payment: string) => findReceiptStanding(anybody, await w.system.database.read.document.findFirstOrThrow({ where: { subject: `payment:${payment}` } }))
  const issue = issueReceiptJob({ origin: 'http://fund.example', demo: true })
  const [kept, wrong] = [await w.received(pledge.ref, usd(60_00n)), await w.received(pledge.ref, usd(40_00n))]
  for (const payment of [kept, wrong]) await issue(w.system, { payment })
  expect([await standing(kept), await standing(wrong)]).toEqual([null, null])
  const back = (cents: bigint) => recordRefund(w.finance, { payment: kept, amount: usd(cents), on: w.system.clock.today(), reason: null, processorRefund: null })
  must(await back(10_00n))
  must(await reversePayment(w.finance, { payment: wrong, reason: 'of another fund' }))
  expect([await standing(kept), await standing(wrong)]).toEqual(['PARTLY_GONE_BACK', 'TAKEN_BACK'])
  must(await back(50_00n))
  expect(await standing(kept)).toBe('GONE_BACK')
  expect(await findReceiptStanding(anybody, { kind: 'AGREEMENT', subject: 'agreement:agr_1' })).toBeNull()
})
