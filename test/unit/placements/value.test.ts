import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFte, placedMonths, type PlacedTime } from '#app/features/placements/domain/value'
import { parseRate } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'

const DOLLARS = parseRate('USD', '1')!
const total = (placed: PlacedTime, from: Day, to: Day) => placedMonths(placed, from, to).reduce((sum, month) => sum + month.usdMinor, 0n)

describe('the value of a placement', () => {
  test('US$9,500 a month at 80 % from 15 February to 31 July 2026 is 5.5 months, US$41,800.00', () => {
    const placed: PlacedTime = { startsOn: day('2026-02-15'), endsOn: day('2026-07-31'), currency: 'USD', monthlyMinor: 9_500_00n, fte: parseFte('0.8')!, rate: DOLLARS }
    expect(total(placed, day('2026-01-01'), day('2027-12-31'))).toBe(41_800_00n)
    expect(placedMonths(placed, placed.startsOn, placed.endsOn)[0]).toEqual({ month: '2026-02', days: 14, of: 28, valueMinor: 3_800_00n, usdMinor: 3_800_00n })
  })

  test('18 months at US$8,200 from July 2021: 49,200 in 2020-2021 and 98,400 in 2022-2023 (CASES.md, section 9)', () => {
    const placed: PlacedTime = { startsOn: day('2021-07-01'), endsOn: day('2022-12-31'), currency: 'USD', monthlyMinor: 8_200_00n, fte: parseFte('1')!, rate: DOLLARS }
    expect([total(placed, day('2020-01-01'), day('2021-12-31')), total(placed, day('2022-01-01'), day('2023-12-31'))]).toEqual([49_200_00n, 98_400_00n])
  })

  test('PLACEMENT-1: cut at the end of any month, the parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1400 }), fc.bigInt({ min: 1n, max: 5_000_000n }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 60 }), (start, length, monthlyMinor, percent, months) => {
        const startsOn = addDays(day('2024-01-01'), start)
        const placed: PlacedTime = { startsOn, endsOn: addDays(startsOn, length), currency: 'KES', monthlyMinor, fte: parseFte(percent === 100 ? '1' : `0.${String(percent).padStart(2, '0')}`)!, rate: parseRate('KES', '129.35')! }
        const cut = day(new Date(Date.UTC(2024, months, 0)).toISOString().slice(0, 10))
        expect(total(placed, day('2020-01-01'), cut) + total(placed, addDays(cut, 1), day('2035-12-31'))).toBe(total(placed, day('2020-01-01'), day('2035-12-31')))
      }),
    )
  })

  test('PLACEMENT-2: a share of full time is above 0 and at most 1', () => {
    expect(['0', '0.0', '1.01', '-0.5', 'half', '1e0'].map(parseFte)).toEqual(Array(6).fill(null))
    expect(parseFte('1.0')).not.toBeNull()
  })
})
