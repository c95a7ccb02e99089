// Whatever comes and goes back, in whatever order: promises, transfers, cards, refunds, waivers, corrections and disputes leave books that agree.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askRefund, confirmRefund, rejectRefund } from '#app/features/payments/server/ask-refund.command.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { recordRefund, returnRefund } from '#app/features/payments/server/record-refund.command.server'
import { settleCardPayment } from '#app/features/payments/server/settle-card-payment.command.server'
import { settleDispute } from '#app/features/payments/server/settle-dispute.command.server'
import { startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import type { Id } from '#app/kernel/identity'
import { money, usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import type { CheckoutView, DisputeView } from '#app/platform/card'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { correct, type World } from '../statements/random-history'

const pick = fc.nat()
const minor = fc.bigInt(1n, 900_000n)
const act = fc.oneof(
  fc.record({ do: fc.constant('promise' as const), donor: fc.nat(2), currency: fc.constantFrom('USD' as const, 'EUR' as const, 'JPY' as const), minor, count: fc.integer({ min: 1, max: 4 }), area: fc.constantFrom(null, null, 'PA1') }),
  { arbitrary: fc.record({ do: fc.constant('pay' as const), pick, minor, fee: fc.nat(20), card: fc.boolean() }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('refund' as const), pick, share: fc.integer({ min: 1, max: 120 }), way: fc.constantFrom('at once' as const, 'by two' as const, 'called off' as const, 'came back' as const) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('dispute' as const), pick, share: fc.integer({ min: 1, max: 100 }), status: fc.constantFrom('needs_response' as const, 'under_review' as const, 'won' as const, 'lost' as const, 'warning_needs_response' as const), told: fc.constantFrom('nothing' as const, 'withdrawn' as const, 'both' as const), fee: fc.constantFrom(0n, 15_00n) }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constantFrom('reverse' as const, 'waive' as const, 'apply' as const), pick }), weight: 2 },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

async function perform(w: World, done: Act, step: number): Promise<void> {
  const { read } = w.system.database
  const choose = <T>(rows: T[], at: number) => rows[at % Math.max(rows.length, 1)]
  if (done.do === 'promise') {
    if (done.minor >= BigInt(done.count)) await w.promise({ donor: w.donors[done.donor]!, amount: money(done.minor, done.currency), count: done.count, area: done.area })
  } else if (done.do === 'pay') {
    const pledge = choose(await read.pledge.findMany({ orderBy: { ref: 'asc' } }), done.pick)
    if (!pledge) return
    const [currency, fee] = [pledge.currency as 'USD', (done.minor * BigInt(done.fee)) / 100n]
    await (done.card ? payByCard(w, pledge.id as Id<'pledge'>, money(done.minor, currency), usd(fee), step) : w.received(pledge.ref, money(done.minor, currency), fee > 0n ? money(fee, currency) : null))
  } else if (done.do === 'refund') {
    const payment = choose(await read.payment.findMany({ where: { entryId: { not: null } }, orderBy: { ref: 'asc' } }), done.pick)
    const amount = payment ? (payment.amountMinor * BigInt(done.share)) / 100n : 0n
    if (payment && amount > 0n) await refund(w, payment.id as Id<'payment'>, money(amount, payment.currency as 'USD'), done.way, step)
  } else if (done.do === 'dispute') {
    const payment = choose(await read.payment.findMany({ where: { cardCharge: { not: null }, entryId: { not: null } }, orderBy: { ref: 'asc' } }), done.pick)
    const amount = payment ? (payment.amountMinor * BigInt(done.share)) / 100n : 0n
    if (!payment || amount === 0n) return
    const at = w.system.clock.now()
    const moved = { at, fee: usd(done.fee) }
    const told: DisputeView = { id: `du_${done.pick % 7}_${payment.id}`, status: done.status, amount: money(amount, payment.currency as 'USD'), charge: payment.cardCharge!, createdAt: at, withdrawn: done.told === 'nothing' && done.status !== 'lost' ? null : moved, reinstated: done.told === 'both' ? { at, fee: usd(-done.fee) } : null }
    for (let twice = 0; twice < 2; twice++) must(await settleDispute(w.system, { payment: payment.id as Id<'payment'>, dispute: told }))
  } else await correct(w, done.do, done.pick)
}

async function payByCard(w: World, pledge: Id<'pledge'>, amount: ReturnType<typeof usd>, fee: ReturnType<typeof usd>, step: number): Promise<void> {
  const started = await startCardPayment(w.as({ kind: 'public' }), { pledge, amount, email: null, language: 'en' })
  if (!started.ok) return
  const gross = usd(amount.minor > fee.minor ? amount.minor : fee.minor + 1n)
  const checkout: CheckoutView = { session: `cs_${step}`, payment: started.value.payment, status: 'complete', paid: true, processing: false, amount, intent: `pi_${step}`, charge: `ch_${step}`, credited: step % 2 ? { gross, fee, net: usd(gross.minor - fee.minor), exchangeRate: null } : null }
  must(await settleCardPayment(w.system, { checkout }))
}

async function refund(w: World, payment: Id<'payment'>, amount: ReturnType<typeof usd>, way: 'at once' | 'by two' | 'called off' | 'came back', step: number): Promise<void> {
  const on = w.system.clock.today()
  if (way === 'by two' || way === 'called off') {
    const asked = await askRefund(w.finance, { payment, amount, on, reason: 'they asked' })
    if (asked.ok) await (way === 'by two' ? confirmRefund(w.finance2, asked.value) : rejectRefund(w.finance, asked.value))
    return
  }
  const booked = await recordRefund(w.finance, { payment, amount, on, reason: null, processorRefund: `re_${step}` })
  if (booked.ok && way === 'came back') must(await returnRefund(w.system, { processorRefund: `re_${step}` }))
}

test('PAYMENT-1, PAYMENT-5, PAYMENT-7, PAYMENT-8, PAYMENT-9, PLEDGE-3, PLEDGE-5, PLEDGE-6: any history of what comes and goes back keeps every rule', { timeout: 90_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 22 }), async (history) => {
      const w = await moneyWorld()
      await perform(w, { do: 'promise', donor: 0, currency: 'EUR', minor: 500_000n, count: 3, area: null }, 0)
      let today = day('2026-01-05')
      for (const [i, done] of history.entries()) {
        today = addDays(today, i % 3)
        w.setNow(`${today}T08:00:00Z`)
        await perform(w, done, i + 1)
      }
      expect(await faultsOf(w.system)).toEqual([])
      const { read } = w.system.database
      for (const row of await read.instalment.findMany()) expect(row.paidMinor >= 0n && row.waivedMinor >= 0n && row.paidMinor + row.waivedMinor <= row.amountMinor, row.reference).toBe(true)
      for (const row of await read.payment.findMany({ where: { entryId: { not: null } }, include: { refunds: true, disputes: true } })) {
        const payment = await getPayment(w.system, row.id)
        const gone = row.refunds.reduce((sum, one) => sum + one.amountMinor, 0n)
        expect([row.refundedMinor, row.refundedMinor >= 0n && (row.amountMinor < 0n || row.refundedMinor <= row.amountMinor)], row.ref).toEqual([gone, true])
        expect(payment.unapplied.minor, row.ref).toBeGreaterThanOrEqual(0n)
        if (row.disputes.some((dispute) => dispute.status === 'OPEN')) expect(row.status).toBe('DISPUTED')
      }
      const fund = await getFundPosition(w.system, { period: '2026-2027', asOf: today })
      expect(fund.received.minor - fund.refunded.minor - fund.supportCost.minor - fund.fees.minor).toBe(fund.netProgrammable.minor)
    }),
    { numRuns: 10, interruptAfterTimeLimit: 60_000 },
  )
})
