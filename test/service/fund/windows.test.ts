// What a window holds decides what can be awarded: on its day, on every later day, and whoever comes first. Source: DOMAIN.md, section 5.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { windowBalances } from '#app/features/fund/server/fund.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import type { Id } from '#app/kernel/identity'
import { money, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

type World = Awaited<ReturnType<typeof moneyWorld>>

async function gives(w: World, donor: Id<'donor'>, cents: bigint) {
  const pledge = await w.promise({ donor, amount: usd(cents) })
  return w.received(pledge.ref, usd(cents))
}

async function awardOf(w: World, cents: bigint) {
  return must(await w.propose([{ city: w.cities[0], amount: usd(cents) }])).allocation
}

const holds = async (w: World) => (await windowBalances(w.system, POOL)).at(-1)?.available.minor ?? 0n

test('FUND-1: an award dated back is limited by what a later day still holds, and the day is named', async () => {
  const w = await moneyWorld()
  await gives(w, w.donors[0], 1_070_00n)
  w.setNow('2026-03-10T08:00:00Z')
  const [late, early] = [await awardOf(w, 900_00n), await awardOf(w, 100_01n)]
  must(await approveAllocation(w.head, { allocation: late, decision: 'D1' }))
  w.setNow('2026-03-20T08:00:00Z')
  await gives(w, w.donors[0], 5_350_00n)
  expect(await approveAllocation(w.head, { allocation: early, decision: 'D2', on: day('2026-02-01') })).toEqual({ ok: false, failure: { code: 'MORE_THAN_AVAILABLE', day: '2026-03-10', available: usd(100_00n) } })
  expect(await approveAllocation(w.head, { allocation: early, decision: 'D2', on: day('2026-01-04') })).toMatchObject({ failure: { day: '2026-01-04', available: usd(0n) } })
  expect(await approveAllocation(w.head, { allocation: early, decision: 'D2', on: day('2026-03-21') })).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  must(await approveAllocation(w.head, { allocation: early, decision: 'D2' }))
  expect(await faultsOf(w.system)).toEqual([])
})

test('FUND-1: however many awards are approved at the same moment, they are approved while they fit, and the others are told what is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.bigInt({ min: 1n, max: 90_000n }), { minLength: 2, maxLength: 5 }), async (amounts) => {
      const w = await moneyWorld()
      await gives(w, w.donors[0], 1_070_00n)
      const allocations = []
      for (const amount of amounts) allocations.push(await awardOf(w, amount))
      const answers = await Promise.all(allocations.map((allocation) => w.approve(allocation)))
      let left = 1_000_00n
      for (const [i, answer] of answers.entries()) if (answer.ok) left -= amounts[i]!
      expect(left >= 0n).toBe(true)
      expect(await holds(w)).toBe(left)
      for (const [i, answer] of answers.entries()) {
        if (answer.ok || answer.failure.code !== 'MORE_THAN_AVAILABLE') continue
        expect(amounts[i]! > answer.failure.available.minor && answer.failure.available.minor >= left).toBe(true)
      }
      expect(answers.some((answer) => answer.ok)).toBe(true)
      expect(await faultsOf(w.system)).toEqual([])
    }),
    { numRuns: 8 },
  )
})

test('a refund after the money was awarded leaves a shortfall: it is shown, it blocks new awards, and the next gift fills it first', async () => {
  const w = await moneyWorld()
  const payment = await gives(w, w.donors[0], 1_070_00n)
  const allocation = await awardOf(w, 1_000_00n)
  const waiting = await (async () => {
    await gives(w, w.donors[2], 107_00n)
    return awardOf(w, 50_00n)
  })()
  must(await w.approve(allocation))
  must(await recordRefund(w.finance, { payment, amount: usd(535_00n), on: day('2026-01-05'), reason: 'paid twice', processorRefund: null }))
  const fund = await getFundPosition(w.officer, { period: '2026-2027', asOf: day('2026-01-05') })
  expect([fund.available, fund.refunded, fund.netProgrammable]).toEqual([usd(-400_00n), usd(535_00n), usd(600_00n)])
  const statement = await getDonorStatement(w.officer, { donor: w.donors[0], asOf: day('2026-01-05') })
  expect(statement.remaining.minor < 0n).toBe(true)
  expect(await w.approve(waiting)).toMatchObject({ ok: false, failure: { code: 'MORE_THAN_AVAILABLE', available: usd(0n) } })

  await gives(w, w.donors[1], 535_00n)
  must(await w.approve(waiting))
  const shares = await w.system.database.read.attributionShare.findMany({ where: { line: { allocationId: waiting } } })
  expect(shares.some((share) => share.donorId === w.donors[0])).toBe(false)
  expect(await holds(w)).toBe(50_00n)
  expect(await faultsOf(w.system)).toEqual([])
})

test('ALLOCATION-2, ALLOCATION-4: what a reduction gives back can be awarded again, by the same donors', async () => {
  const w = await moneyWorld()
  await gives(w, w.donors[0], 642_00n)
  await gives(w, w.donors[2], 321_00n)
  const allocation = await awardOf(w, 900_00n)
  must(await w.approve(allocation))
  expect(await w.propose([{ city: w.cities[1], amount: usd(1n) }])).toMatchObject({ failure: { code: 'MORE_THAN_AVAILABLE', available: usd(0n) } })
  const line = (await w.system.database.read.allocationLine.findFirstOrThrow()).id as Id<'allocationLine'>
  must(await reduceLine(w.head, { line, amount: usd(300_00n), on: day('2026-01-05'), reason: 'less is needed' }))
  must(await w.approve(must(await w.propose([{ city: w.cities[1], amount: usd(300_00n) }])).allocation))
  expect((await w.system.database.read.poolRemainder.findMany()).map((row) => row.remainingMinor)).toEqual([0n, 0n])
  expect(await faultsOf(w.system)).toEqual([])
})

test('T1: received, committed and pledged stand side by side in the bar, and a promise is never counted as money', async () => {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(350_000_00n) })).ref, usd(120_000_00n))
  must(await recordPledge(w.officer, { donor: w.donors[2], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(600_000_00n), schedule: [{ dueOn: day('2026-09-30'), amount: usd(600_000_00n) }], pledgedOn: day('2026-01-05'), recognition: 'NAME' }))
  const bar = await getFundBar(w.officer, { period: '2026-2027', asOf: day('2026-01-05') })
  expect([bar.target, bar.received, bar.committed, bar.pledged]).toEqual([usd(1_000_000_00n), usd(120_000_00n), usd(230_000_00n), usd(600_000_00n)])
})

test('T5: the value date decides the period, whatever the hour or the day of recording', async () => {
  const w = await moneyWorld()
  w.setNow('2026-01-01T00:30:00Z')
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_070_00n) })
  const { payment } = must(await recordWire(w.finance, { reference: pledge.ref, amount: usd(1_070_00n), fee: null, receivedOn: day('2025-12-31'), note: null }))
  must(await confirmWire(w.finance2, { payment }))
  const of = (period: string) => getFundPosition(w.officer, { period, asOf: day('2026-01-01') })
  expect([(await of('2024-2025')).received, (await of('2026-2027')).received, (await of('2026-2027')).openingBalance]).toEqual([usd(1_070_00n), usd(0n), usd(1_000_00n)])
})

test('a day without a rate is a refusal, never a guess; a number that a refusal took is given back', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  const wire = (amount: ReturnType<typeof usd>) => recordWire(w.finance, { reference: pledge.ref, amount, fee: null, receivedOn: day('2026-01-05'), note: null })
  const first = must(await wire(usd(100n)))
  expect(await wire(money(100n, 'KES'))).toEqual({ ok: false, failure: { code: 'RATE_MISSING', currency: 'KES', day: '2026-01-05' } })
  expect(await wire({ ...usd(100n), currency: 'EUR' }).then((answer) => answer.ok)).toBe(true)
  const third = must(await wire(usd(100n)))
  expect([first.ref, third.ref]).toEqual(['PY-2026-000001', 'PY-2026-000003'])
})
