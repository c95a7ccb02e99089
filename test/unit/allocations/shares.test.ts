// Sharing and giving back, to the cent. Source: DOMAIN.md, section 5; CASES.md, section 3.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giveBack, shareLine, shareLines } from '#app/features/allocations/domain/attribution'
import { tightestDay, type WindowBalances } from '#app/features/fund/domain/window'
import { checkAvailable } from '#app/features/allocations/domain/allocation'
import { splitByWeights, usd } from '#app/kernel/money'
import { addDays, day } from '#app/kernel/time'

const total = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n)
const donors = (...remaining: bigint[]) => remaining.map((remainingMinor, i) => ({ donor: `DN-${i + 1}`, remainingMinor }))

describe('splits by weight', () => {
  test.each<[string, bigint, bigint[], bigint[]]>([
    ['AL3', 770n, [34n, 33n, 33n], [262n, 254n, 254n]],
    ['AL6', 300n, [20n, 80n], [60n, 240n]],
    ['AL6, back', -200n, [20n, 80n], [-40n, -160n]],
    ['AL7', -800n, [50n, 50n], [-400n, -400n]],
    ['AL11', 3_333_333n, [50n, 30n, 20n], [1_666_666n, 1_000_000n, 666_667n]],
    ['AL12', 10_000n, [1n, 1n, 1n], [3_334n, 3_333n, 3_333n]],
    ['AL13', 1n, [1n, 1n, 1n], [1n, 0n, 0n]],
  ])('%s', (_, amount, weights, parts) => expect(splitByWeights(amount, weights)).toEqual(parts))

  test('AL14: ten to the sixteenth and beyond is exact', () => {
    const million = 100_000_000n
    expect(splitByWeights(million, [million, million, 1n])).toEqual([50_000_000n, 50_000_000n, 0n])
    const huge = 10n ** 30n
    expect(splitByWeights(huge + 1n, [huge, huge])).toEqual([huge / 2n + 1n, huge / 2n])
  })
})

describe('ALLOCATION-3: shares', () => {
  test('donors below zero take no part, and their shortfall is nobody else’s', () => {
    expect(shareLine(donors(100n, -40n, 300n), 200n)).toEqual([{ donor: 'DN-1', amountMinor: 50n }, { donor: 'DN-3', amountMinor: 150n }])
  })

  test('ties go to the lower reference, and a donor without a cent in a line is not named in it', () => {
    expect(shareLine(donors(10n, 10n, 10n), 2n)).toEqual([{ donor: 'DN-1', amountMinor: 1n }, { donor: 'DN-2', amountMinor: 1n }])
  })

  test('lines are shared one after the other: the second sees what the first has taken', () => {
    const { shares, remaining } = shareLines(donors(3n, 2n), [1n, 1n, 3n])
    expect(shares.map((line) => line.map((s) => `${s.donor} ${s.amountMinor}`))).toEqual([['DN-1 1'], ['DN-1 1'], ['DN-1 1', 'DN-2 2']])
    expect(remaining.map((r) => r.remainingMinor)).toEqual([0n, 0n])
  })

  test('AL8b: a reduction is borne by every donor of the line; all of it gives back all', () => {
    const standing = [{ donor: 'DN-1', amountMinor: 250n }, { donor: 'DN-2', amountMinor: 250n }, { donor: 'DN-3', amountMinor: 500n }]
    expect(giveBack(standing, 3n)).toEqual([{ donor: 'DN-1', amountMinor: 1n }, { donor: 'DN-2', amountMinor: 1n }, { donor: 'DN-3', amountMinor: 1n }])
    expect(giveBack(standing, 1_000n)).toEqual(standing)
  })

  test('reductions in any number of steps never give a donor more than its share, and in the end exactly its share', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 8n }), { minLength: 1, maxLength: 12 }), fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 }), (shares, steps) => {
        let standing = shares.map((amountMinor, i) => ({ donor: String(i), amountMinor }))
        for (const step of [...steps, 100]) {
          const reduction = (total(standing.map((s) => s.amountMinor)) * BigInt(step)) / 100n
          if (reduction === 0n) continue
          const back = new Map(giveBack(standing, reduction).map((s) => [s.donor, s.amountMinor]))
          expect(total([...back.values()])).toBe(reduction)
          standing = standing.map((s) => ({ ...s, amountMinor: s.amountMinor - (back.get(s.donor) ?? 0n) }))
          expect(standing.every((s) => s.amountMinor >= 0n)).toBe(true)
        }
        expect(total(standing.map((s) => s.amountMinor))).toBe(0n)
      }),
    )
  })
})

describe('FUND-1: what can be awarded on a day', () => {
  const FIRST = day('2026-01-01')
  const books = fc.array(fc.record({ offset: fc.nat(30), cents: fc.bigInt({ min: 0n, max: 10n ** 6n }) }), { maxLength: 12 })

  test('nothing before the first money, nothing in an empty window', () => {
    expect(tightestDay([], FIRST)).toEqual({ day: FIRST, available: usd(0n) })
    expect(tightestDay([{ day: addDays(FIRST, 5), available: usd(9n) }], FIRST)).toEqual({ day: FIRST, available: usd(0n) })
  })

  test('a window below zero offers nothing, and says so as nothing', () => {
    expect(checkAvailable(usd(1n), [{ day: FIRST, available: usd(-5n) }], FIRST)).toEqual({ ok: false, failure: { code: 'MORE_THAN_AVAILABLE', day: FIRST, available: usd(0n) } })
  })

  test('what is accepted leaves no day from then on below zero; one cent more than what is named would', () => {
    fc.assert(
      fc.property(books, fc.nat(30), (rows, offset) => {
        const byDay = new Map(rows.map((row) => [addDays(FIRST, row.offset), usd(row.cents)]))
        const balances: WindowBalances = [...byDay].map(([on, available]) => ({ day: on, available })).sort((a, b) => (a.day < b.day ? -1 : 1))
        const on = addDays(FIRST, offset)
        const { available } = tightestDay(balances, on)
        const after = balances.filter((b) => b.day >= on)
        expect(after.every((b) => b.available.minor >= available.minor)).toBe(true)
        expect(checkAvailable(available, balances, on).ok).toBe(true)
        expect(checkAvailable(usd(available.minor + 1n), balances, on)).toMatchObject({ ok: false, failure: { available } })
      }),
    )
  })
})
