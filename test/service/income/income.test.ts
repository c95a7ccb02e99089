// What windows earn belongs to the fund itself. Source: DOMAIN.md, sections 5 and 8.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduceLine } from '#app/features/allocations/server/reduce-line.command.server'
import { FUND_ITSELF, shareLines } from '#app/features/allocations/domain/attribution'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { confirmIncome } from '#app/features/income/server/confirm-income.command.server'
import { getIncome, listIncome } from '#app/features/income/server/income.queries.server'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { reverseIncome } from '#app/features/income/server/reverse-income.command.server'
import { withdrawIncome } from '#app/features/income/server/withdraw-income.command.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, toDecimal, usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { loadChecks } from '../../../scripts/checks.ts'
import { moneyWorld, must } from '../core/world'

async function earningFund() {
  const w = await moneyWorld()
  const record = (amount: Money, more: Partial<Parameters<typeof recordIncome>[1]> = {}) => recordIncome(w.finance, { window: POOL, kind: 'INTEREST', amount, receivedOn: day('2026-01-05'), evidence: 'Statement 1, line 2', ...more })
  const earn = async (amount: Money, more: Partial<Parameters<typeof recordIncome>[1]> = {}) => {
    const { income } = must(await record(amount, more))
    must(await confirmIncome(w.finance2, { income }))
    return income
  }
  const findNoFault = async () => {
    for (const check of await loadChecks()) expect(await check.run(w.system), check.name).toEqual([])
  }
  const position = () => getFundPosition(w.officer, { period: '2026-2027', asOf: w.system.clock.today() })
  const give = async (donor: Id<'donor'>, amount: Money, area: string | null = null) => {
    const pledge = await w.promise({ donor, amount, area })
    await w.received(pledge.ref, amount)
    return pledge
  }
  return { ...w, record, earn, findNoFault, position, give, db: w.system.database.read }
}

describe('other income', () => {
  test('INCOME-1: it counts once a second person has confirmed it, at the rate of its day', async () => {
    const w = await earningFund()
    await expect(recordIncome(w.officer, { window: POOL, kind: 'INTEREST', amount: usd(1n), receivedOn: day('2026-01-05'), evidence: 'x' })).rejects.toThrow(Forbidden)
    expect(await w.record(usd(1n), { receivedOn: day('2026-01-06') })).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
    expect(await w.record(usd(1n), { window: 'win_none' })).toMatchObject({ failure: { code: 'UNKNOWN_WINDOW' } })
    expect(await w.record(money(1n, 'XOF'))).toMatchObject({ failure: { code: 'RATE_MISSING' } })
    const { income, ref } = must(await w.record(money(850_00n, 'EUR')))
    expect(toDecimal((await w.position()).available)).toBe('0.00')
    expect(await confirmIncome(w.finance, { income })).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    await expect(confirmIncome(w.head, { income })).rejects.toThrow(Forbidden)
    must(await confirmIncome(w.finance2, { income }))
    expect(await confirmIncome(w.finance2, { income })).toMatchObject({ failure: { code: 'NOT_RECORDED', status: 'CONFIRMED' } })
    expect(await getIncome(w.officer, ref)).toMatchObject({ status: 'CONFIRMED', value: usd(1_000_00n), recordedBy: { name: expect.any(String) } })
    const withdrawn = must(await w.record(usd(5n)))
    must(await withdrawIncome(w.finance, { income: withdrawn.income, reason: 'typed twice' }))
    expect(await confirmIncome(w.finance2, { income: withdrawn.income })).toMatchObject({ failure: { code: 'NOT_RECORDED', status: 'WITHDRAWN' } })
    expect((await listIncome(w.officer, {})).income.map((row) => row.status)).toEqual(['WITHDRAWN', 'CONFIRMED'])
    await w.findNoFault()
  })

  test('INCOME-4: it is available and a source of its window, and neither a contribution nor a donor’s', async () => {
    const w = await earningFund()
    await w.give(w.donors[0], usd(1_070_00n))
    const before = { bar: await getFundBar(w.officer, { period: '2026-2027', asOf: day('2026-01-05') }), donor: await getDonorStatement(w.officer, { donor: w.donors[0], asOf: day('2026-01-05') }) }
    await w.earn(usd(250_00n))
    const asked = { period: '2026-2027', asOf: day('2026-01-05') }
    expect([await getFundBar(w.officer, asked), await getDonorStatement(w.officer, { donor: w.donors[0], asOf: asked.asOf })]).toEqual([before.bar, before.donor])
    const position = await w.position()
    expect([position.received, position.supportCost, position.netProgrammable, position.available].map(toDecimal)).toEqual(['1070.00', '70.00', '1000.00', '1250.00'])
    const { pool, total } = await listSourcesAndUses(w.officer, asked)
    for (const told of [pool, total]) expect([told.contributions, told.otherIncome, told.supportCost, told.totalSources, told.closing].map(toDecimal)).toEqual(['1070.00', '250.00', '70.00', '1250.00', '1250.00'])
  })

  test('INCOME-3: the fund itself takes its part of a pooled allocation, last by reference; a reduction gives it back', async () => {
    const w = await earningFund()
    await w.give(w.donors[0], usd(642_00n))
    await w.give(w.donors[1], usd(321_00n))
    await w.earn(usd(100_00n))
    const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(250_00n) }]))
    must(await w.approve(allocation))
    const line = await w.db.allocationLine.findFirstOrThrow({ where: { allocationId: allocation }, include: { shares: { orderBy: { donor: { ref: 'asc' } } }, ownShare: true } })
    expect([...line.shares.map((share) => share.amountMinor), line.ownShare?.amountMinor]).toEqual([150_00n, 75_00n, 25_00n])
    must(await reduceLine(w.head, { line: line.id as Id<'allocationLine'>, amount: usd(50_00n), on: day('2026-01-05'), reason: 'less' }))
    expect([await w.db.fundShare.findUnique({ where: { lineId: line.id } }), await w.db.fundRemainder.findUnique({ where: { windowId: POOL } })]).toMatchObject([{ amountMinor: 25_00n, reducedMinor: 5_00n }, { remainingMinor: 80_00n }])
    expect(toDecimal((await getDonorStatement(w.officer, { donor: w.donors[0], asOf: day('2026-01-05') })).attributed)).toBe('120.00')
    await w.findNoFault()
  })

  test('INCOME-3: in an earmarked window it stands beside its donor, who gets no more than was given', async () => {
    const w = await earningFund()
    const { pledge } = await w.give(w.donors[1], usd(1_070_00n), 'PA2')
    const { id: window } = await w.db.window.findUniqueOrThrow({ where: { pledgeId: pledge } })
    await w.earn(usd(500_00n), { window })
    const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(900_00n) }, { city: w.cities[1], amount: usd(600_00n) }], { window }))
    must(await w.approve(allocation))
    const statement = await getDonorStatement(w.officer, { donor: w.donors[1], asOf: day('2026-01-05') })
    expect([statement.attributed, statement.remaining].map(toDecimal)).toEqual(['1000.00', '0.00'])
    expect((await w.db.fundShare.findMany({ orderBy: { amountMinor: 'asc' } })).map((share) => share.amountMinor)).toEqual([200_00n, 300_00n])
    await w.findNoFault()
  })

  test('INCOME-2: an error is taken back once, by another person, with a row of its own; a window that is short then says so', async () => {
    const w = await earningFund()
    const income = await w.earn(usd(90_00n))
    must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(40_00n) }])).allocation))
    expect(await reverseIncome(w.finance2, { income, reason: 'another account' })).toMatchObject({ failure: { code: 'SAME_PERSON' } })
    const { ref } = must(await reverseIncome(w.finance, { income, reason: 'another account' }))
    expect(await reverseIncome(w.finance, { income, reason: 'again' })).toMatchObject({ failure: { code: 'NOT_CONFIRMED', status: 'REVERSED' } })
    expect(await getIncome(w.officer, ref)).toMatchObject({ status: 'REVERSAL', amount: usd(-90_00n), reason: 'another account' })
    expect(await listShortfalls(w.officer)).toMatchObject([{ window: POOL, short: usd(40_00n), cause: { kind: 'INCOME', ref } }])
    for (const change of [`UPDATE "OtherIncome" SET "amountMinor" = 1`, `DELETE FROM "OtherIncome"`, `UPDATE "OtherIncome" SET "usdMinor" = 1`]) await expect(w.system.database.write((t) => t.$executeRawUnsafe(change))).rejects.toMatchObject({ rule: 'INCOME-2' })
    await expect(w.system.database.write((t) => t.$executeRawUnsafe(`UPDATE "OtherIncome" SET "status" = 'RECORDED'`))).rejects.toMatchObject({ rule: 'INCOME-1' })
    await expect(w.system.database.write((t) => t.$executeRawUnsafe(`DELETE FROM "FundShare"`))).rejects.toMatchObject({ rule: 'ALLOCATION-3' })
    await w.findNoFault()
  })

  test('INCOME-3: whatever is earned, given and allocated, shares add up to the line and nobody gives more than remains', () => {
    const remainder = fc.bigInt({ min: 1n, max: 10_000_000n })
    fc.assert(
      fc.property(fc.array(remainder, { minLength: 0, maxLength: 6 }), remainder, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }), (donors, own, parts) => {
        const remainders = [...donors.map((remainingMinor, i) => ({ donor: `d${i}`, remainingMinor })), { donor: FUND_ITSELF, remainingMinor: own }]
        const total = remainders.reduce((sum, row) => sum + row.remainingMinor, 0n)
        const lines = parts.map((part) => (total * BigInt(part)) / 120n).filter((line) => line > 0n)
        const { shares, remaining } = shareLines(remainders, lines)
        lines.forEach((line, i) => expect(shares[i]!.reduce((sum, share) => sum + share.amountMinor, 0n)).toBe(line))
        for (const row of remaining) expect(row.remainingMinor).toBeGreaterThanOrEqual(0n)
      }),
    )
  })
})
