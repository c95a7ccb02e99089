// Published cases of instalments, with spare cents on the first rows. Source: CASES.md, sections 1 and 2.
import { describe, expect, test } from 'vitest'
import { applyOldestFirst, takeBackLatestFirst } from '#app/features/pledges/domain/application'
import { instalmentView, pledgePaymentView, unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { checkedSchedule, equalSchedule } from '#app/features/pledges/domain/schedule'
import { money, splitEqually, usd, type Currency } from '#app/kernel/money'
import { addMonths, day } from '#app/kernel/time'

/** `4x834,8x833`: how often which amount comes, in order. */
function inRuns(amounts: readonly bigint[]): string {
  const runs: [bigint, number][] = []
  for (const amount of amounts) {
    const last = runs.at(-1)
    if (last?.[0] === amount) last[1] += 1
    else runs.push([amount, 1])
  }
  return runs.map(([amount, count]) => `${count}x${amount}`).join(',')
}

describe('PLEDGE-1: equal instalments', () => {
  test.each([
    ['S1', 100_00n, 12, '4x834,8x833'],
    ['S2', 400_01n, 4, '1x10001,3x10000'],
    ['S3', 1_200_00n, 12, '12x10000'],
    ['S4', 800_00n, 8, '8x10000'],
    ['S7', 1_000_000_00n, 3, '1x33333334,2x33333333'],
    ['S8', 1_000_000_00n, 24, '16x4166667,8x4166666'],
    ['S9', 1_000_000_00n, 7, '2x14285715,5x14285714'],
    ['P3', 1_618_80n, 12, '12x13490'],
    ['P5', 100_00n, 5, '5x2000'],
  ])('%s: %i cents in %i', (_, total, count, runs) => expect(inRuns(splitEqually(total, count))).toBe(runs))

  test.each<[Currency, bigint, number, string]>([
    ['JPY', 100n, 3, '1x34,2x33'],
    ['KWD', 1_000n, 3, '1x334,2x333'],
  ])('%s %s in %i: the minor unit is the currency’s own', (currency, minor, count, runs) => {
    const schedule = equalSchedule(money(minor, currency), count, day('2026-01-31'), 1)
    expect(schedule.ok && inRuns(schedule.value.map((line) => line.amount.minor))).toBe(runs)
  })

  test('what is less than one minor unit each, out of range or not whole is refused', () => {
    const codeOf = (minor: bigint, count: number, months = 1) => {
      const schedule = equalSchedule(money(minor, 'EUR'), count, day('2026-01-31'), months)
      return schedule.ok ? 'accepted' : schedule.failure.code
    }
    expect([codeOf(1n, 2), codeOf(2n, 2), codeOf(100n, 0), codeOf(100n, 121), codeOf(100n, 1.5), codeOf(100n, Number.NaN), codeOf(100n, 2, 0), codeOf(100n, 1, 0), codeOf(100n, 2, 61)]).toEqual([
      'INSTALMENT_BELOW_MINOR_UNIT', 'accepted', 'INSTALMENTS_OUT_OF_RANGE', 'INSTALMENTS_OUT_OF_RANGE', 'INSTALMENTS_OUT_OF_RANGE', 'INSTALMENTS_OUT_OF_RANGE', 'MONTHS_OUT_OF_RANGE', 'accepted', 'MONTHS_OUT_OF_RANGE',
    ])
  })

  test('a schedule typed by hand adds up to the pledge, line by line above zero', () => {
    const line = (cents: bigint) => ({ dueOn: day('2026-01-01'), amount: usd(cents) })
    expect(checkedSchedule(usd(100n), [line(60n), line(40n)]).ok).toBe(true)
    expect(checkedSchedule(usd(100n), [line(60n), line(41n)])).toMatchObject({ failure: { code: 'SCHEDULE_DOES_NOT_ADD_UP', total: usd(101n), pledged: usd(100n) } })
    expect(checkedSchedule(usd(100n), [line(101n), line(-1n)])).toMatchObject({ failure: { code: 'INSTALMENT_BELOW_MINOR_UNIT' } })
    expect(checkedSchedule(usd(100n), [])).toMatchObject({ failure: { code: 'INSTALMENTS_OUT_OF_RANGE' } })
  })
})

describe('due days', () => {
  test.each([
    ['P7', '2011-05-31', 2, '2011-07-31'],
    ['P7', '2011-05-31', 9, '2012-02-29'],
    ['P8', '2011-01-31', 1, '2011-02-28'],
    ['P9', '2011-01-30', 3, '2011-04-30'],
    ['P11', '2016-08-31', 6, '2017-02-28'],
    ['P13', '2011-05-10', 24, '2013-05-10'],
    ['P5', '2024-02-29', 240, '2044-02-29'],
  ])('%s: %s and %i months is %s', (_, from, months, to) => expect(addMonths(day(from), months)).toBe(to))
})

describe('payments of instalments', () => {
  const TODAY = day('2026-06-15')
  const line = (n: number, paid = 0n, over: Partial<InstalmentFacts> = {}): InstalmentFacts & { id: string; sequence: number } => ({ id: `i${n}`, sequence: n, dueOn: addMonths(day('2026-07-31'), n - 1), amountMinor: 134_90n, paidMinor: paid, waivedMinor: 0n, status: 'SCHEDULED', ...over })
  const open = (count: number) => Array.from({ length: count }, (_, i) => ({ ...line(i + 1), unpaidMinor: 134_90n }))

  test('P3: one payment of three instalments settles the first three', () => {
    expect(applyOldestFirst(open(12), 404_70n).applied.map((a) => a.instalment)).toEqual(['i1', 'i2', 'i3'])
  })

  test('PAYMENT-1, P2 and P4: the whole settles all of them; what is more than all of them stays unapplied', () => {
    expect(applyOldestFirst(open(12), 1_618_80n)).toMatchObject({ applied: { length: 12 }, unappliedMinor: 0n })
    expect(applyOldestFirst(open(5), 6n * 134_90n)).toMatchObject({ applied: { length: 5 }, unappliedMinor: 134_90n })
    expect(applyOldestFirst([], 5n)).toEqual({ applied: [], unappliedMinor: 5n })
  })

  test('P17: less than an instalment is credited as what it is', () => {
    expect(applyOldestFirst(open(2), 100_00n)).toEqual({ applied: [{ instalment: 'i1', amountMinor: 100_00n }], unappliedMinor: 0n })
  })

  test('of two due on one day the earlier in sequence comes first', () => {
    const sameDay = [line(2, 0n, { dueOn: TODAY }), line(1, 0n, { dueOn: TODAY })].map((one) => ({ ...one, unpaidMinor: 134_90n }))
    expect(applyOldestFirst(sameDay, 1n).applied).toEqual([{ instalment: 'i1', amountMinor: 1n }])
  })

  test('a refund takes the surplus first, then the latest instalment, never more than was applied', () => {
    const rows = [line(1), line(2)].map(({ id, dueOn, sequence }) => ({ instalment: id, dueOn, sequence, amountMinor: 50n }))
    expect(takeBackLatestFirst(rows, 10n, 10n)).toEqual([])
    expect(takeBackLatestFirst(rows, 10n, 70n)).toEqual([{ instalment: 'i2', amountMinor: -50n }, { instalment: 'i1', amountMinor: -10n }])
    expect(takeBackLatestFirst(rows, 0n, 500n).reduce((sum, one) => sum + one.amountMinor, 0n)).toBe(-100n)
  })

  test.each<[string, InstalmentFacts[], string]>([
    ['P14: all settled', [line(1, 134_90n), line(2, 134_90n)], 'COMPLETED'],
    ['P14: settled and open', [line(1, 134_90n), line(2)], 'IN_PROGRESS'],
    ['P14: all open', [line(1), line(2)], 'PENDING'],
    ['P14: one is late', [line(1, 134_90n), line(2, 0n, { dueOn: day('2026-06-14') })], 'OVERDUE'],
    ['P15: a single one', [line(1)], 'PENDING'],
    ['due today is not late', [line(1, 0n, { dueOn: TODAY })], 'PENDING'],
    ['S6: the rest is waived', [line(1, 50_00n, { waivedMinor: 84_90n })], 'COMPLETED'],
    ['cancelled ones ask for nothing', [line(1, 134_90n), line(2, 0n, { status: 'CANCELLED' })], 'COMPLETED'],
  ])('%s', (_, lines, view) => expect(pledgePaymentView(lines, TODAY)).toBe(view))

  test('S6, PLEDGE-3: waiving what is unpaid leaves nothing to pay', () => {
    expect(unpaidMinor(line(1, 50_00n, { waivedMinor: 84_90n }))).toBe(0n)
    expect(instalmentView(line(1, 0n, { waivedMinor: 134_90n }), TODAY)).toBe('WAIVED')
    expect(instalmentView(line(1, 1n, { dueOn: day('2026-06-14') }), TODAY)).toBe('OVERDUE')
    expect(instalmentView(line(1, 0n, { dueOn: day('2026-07-15') }), TODAY)).toBe('DUE_SOON')
    expect(instalmentView(line(1, 0n, { dueOn: day('2026-07-16') }), TODAY)).toBe('SCHEDULED')
  })
})
