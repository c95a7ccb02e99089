// Whatever happens, in whatever order: the books balance, every stored figure equals its rows, and each report tells the same story.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import type { Id } from '#app/kernel/identity'
import { add, money, subtract, sum, usd, type Money } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'
import { loadChecks } from '../../../scripts/checks.ts'
import { moneyWorld, must } from './world'

type World = Awaited<ReturnType<typeof moneyWorld>>

const currency = fc.constantFrom('USD' as const, 'EUR' as const, 'JPY' as const)
const minor = fc.bigInt(1n, 900_000n)
const act = fc.oneof(
  fc.record({ do: fc.constant('promise' as const), donor: fc.nat(2), currency, minor, count: fc.integer({ min: 1, max: 4 }), earmarked: fc.boolean() }),
  fc.record({ do: fc.constant('pay' as const), pledge: fc.nat(), minor, feeShare: fc.nat(20) }),
  fc.record({ do: fc.constant('refund' as const), payment: fc.nat(), share: fc.integer({ min: 1, max: 110 }) }),
  fc.record({ do: fc.constant('award' as const), window: fc.nat(), minor: fc.bigInt(1n, 400_000n), split: fc.integer({ min: 1, max: 3 }), network: fc.boolean() }),
  fc.record({ do: fc.constant('reduce' as const), line: fc.nat(), share: fc.integer({ min: 1, max: 110 }) }),
  fc.record({ do: fc.constant('send' as const), line: fc.nat(), share: fc.integer({ min: 1, max: 110 }) }),
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** Does one thing as the people would; what is not allowed is refused in words and leaves nothing behind. */
async function perform(w: World, done: Act): Promise<void> {
  const { read } = w.system.database
  const today = w.system.clock.today()
  if (done.do === 'promise') {
    if (done.minor < BigInt(done.count)) return
    await w.promise({ donor: w.donors[done.donor]!, amount: money(done.minor, done.currency), count: done.count, area: done.earmarked ? 'PA1' : null })
    return
  }
  if (done.do === 'pay') {
    const pledges = await read.pledge.findMany({ orderBy: { ref: 'asc' } })
    const pledge = pledges[done.pledge % Math.max(pledges.length, 1)]
    if (!pledge) return
    const fee = (done.minor * BigInt(done.feeShare)) / 100n
    const of = pledge.currency as 'USD'
    await w.received(pledge.ref, money(done.minor, of), fee > 0n ? money(fee, of) : null)
    return
  }
  if (done.do === 'refund') {
    const payments = await read.payment.findMany({ where: { entryId: { not: null } }, orderBy: { ref: 'asc' } })
    const payment = payments[done.payment % Math.max(payments.length, 1)]
    if (!payment) return
    const amount = (payment.amountMinor * BigInt(done.share)) / 100n
    if (amount > 0n) await recordRefund(w.finance, { payment: payment.id as Id<'payment'>, amount: money(amount, payment.currency as 'USD'), on: today, reason: null, processorRefund: null })
    return
  }
  if (done.do === 'award') {
    const windows = await read.window.findMany({ orderBy: { id: 'asc' } })
    const window = windows[done.window % windows.length]!
    const earmarked = window.priorityArea === 'PA1'
    const cities = earmarked ? w.cities.slice(0, 2) : done.network ? [null, ...w.cities] : w.cities
    const lines = cities.slice(0, done.split).map((city, i) => ({ city, amount: usd(done.minor + BigInt(i)) }))
    const proposed = await w.propose(lines, { window: window.id, programme: earmarked ? w.programmes.PA1 : w.programmes.PA2 })
    if (proposed.ok) must(await w.approve(proposed.value.allocation))
    return
  }
  const lines = await read.allocationLine.findMany({ where: { allocation: { entryId: { not: null } } }, orderBy: { id: 'asc' } })
  const line = lines[done.line % Math.max(lines.length, 1)]
  if (!line) return
  const id = line.id as Id<'allocationLine'>
  const amount = usd((line.amountMinor * BigInt(done.share)) / 100n)
  if (amount.minor === 0n) return
  if (done.do === 'reduce') {
    await reduceLine(w.head, { line: id, amount, on: today, reason: 'less is needed' })
    return
  }
  const city = line.cityId as Id<'city'> | null
  if (city) await answerAllocation(w.as({ kind: 'person', person: 'prs_focal' as Id<'person'>, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city }] }), { line: id, declineReason: null })
  const planned = await planDisbursement(w.finance, { line: id, amount })
  if (!planned.ok) return
  must(await approveDisbursement(w.head, { disbursement: planned.value.disbursement }))
  must(await sendDisbursement(w.finance, { disbursement: planned.value.disbursement, on: today }))
}

async function assertTold(w: World): Promise<void> {
  const { system } = w
  const today = system.clock.today()
  for (const check of await loadChecks()) expect(await check.run(system), check.name).toEqual([])

  const { rows } = await getTrialBalance(system)
  const totals = new Map<string, bigint>()
  for (const { balance } of rows) totals.set(balance.currency, (totals.get(balance.currency) ?? 0n) + balance.minor)
  for (const [of, total] of totals) expect(total, of).toBe(0n)

  const fund = await getFundPosition(system, { period: '2026-2027', asOf: today })
  const total = (amounts: Money[]) => sum(amounts, 'USD')
  expect(subtract(subtract(subtract(fund.received, fund.refunded), fund.supportCost), fund.fees)).toEqual(fund.netProgrammable)
  expect(total(Object.values(fund.receivedByDonorType))).toEqual(fund.received)
  expect(total(Object.values(fund.receivedByModality))).toEqual(fund.received)
  expect(total(Object.values(fund.allocatedByArea))).toEqual(fund.allocated)

  const donors = await Promise.all(w.donors.map((donor) => getDonorStatement(system, { donor, asOf: today })))
  for (const donor of donors) expect(add(donor.attributed, donor.remaining)).toEqual(donor.netProgrammable)
  expect(total(donors.map((donor) => donor.received))).toEqual(fund.received)
  expect(total(donors.map((donor) => donor.netProgrammable))).toEqual(fund.netProgrammable)
  expect(total(donors.map((donor) => donor.attributed))).toEqual(fund.allocated)

  const remainders = await system.database.read.poolRemainder.findMany()
  const inPool = await system.database.read.fundMeasure.findMany({ where: { measure: 'available', key: keyOf.window(POOL) }, orderBy: { day: 'desc' }, take: 1 })
  expect(remainders.reduce((a, row) => a + row.remainingMinor, 0n)).toBe(inPool[0]?.throughMinor ?? 0n)
  expect(add(fund.openingBalance, usd(inPool[0]?.throughMinor ?? 0n))).toEqual(fund.available)

  const cities = await Promise.all(w.cities.map((city) => getCityStatement(system, { city, asOf: today })))
  expect(add(total(cities.map((city) => city.allocated)), fund.allocatedNetworkWide)).toEqual(fund.allocated)
  const sent = await system.database.read.disbursement.findMany({ where: { line: { cityId: { not: null } }, entryId: { not: null } } })
  expect(total(cities.map((city) => city.disbursed)).minor).toBe(sent.reduce((a, row) => a + row.amountMinor, 0n))

  const known = await getPublicFund(system, { period: '2026-2027', asOf: today })
  for (const of of ['received', 'committed', 'pledged'] as const) {
    expect((await listPublicRows(system, { of, period: '2026-2027', asOf: today })).total, of).toEqual(known.bar[of])
  }
  expect((await listPublicRows(system, { of: 'allocated', period: '2026-2027', asOf: today })).total).toEqual(known.allocated)
  expect(add(total(known.byType.map((part) => part.amount)), known.others ?? usd(0n))).toEqual(known.bar.received)
}

test('LEDGER-6, LEDGER-7, FUND-2, ALLOCATION-4, STATEMENT-1, STATEMENT-2, STATEMENT-3, TRANSPARENCY-1: any history leaves books that agree', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 30 }), async (history) => {
      const w = await moneyWorld()
      let today = day('2026-01-05')
      for (const [i, done] of history.entries()) {
        if (i % 2) today = addDays(today, 1 + (i % 5))
        w.setNow(`${today}T08:00:00Z`)
        await perform(w, done)
      }
      await assertTold(w)
    }),
    { numRuns: 30 },
  )
})
