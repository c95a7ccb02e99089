// What a stay is, how long it may be and how it goes on. Source: DOMAIN.md, section 6; CASES.md, section 9.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideArrangement, LENGTHS, SIDES, YES_NO, type Answers } from '#app/features/placements/domain/arrangement'
import { decideStep, PLACEMENT_STATUSES } from '#app/features/placements/domain/life'
import { checkAgain, checkLength, checkStay, comesAgainOn, personKeyOf, type OtherStay } from '#app/features/placements/domain/stay'
import { parseFte, placedMonths, sumOfMonths, valueByPeriod } from '#app/features/placements/domain/value'
import { parseRate } from '#app/kernel/money'
import { addDays, addMonths, day, type Day } from '#app/kernel/time'

const start = day('2026-01-15')
const months = (count: number, startsOn: Day = start) => ({ startsOn, endsOn: addDays(addMonths(startsOn, count), -1) })
const codeOf = (result: { ok: boolean; failure?: { code: string }; value?: unknown }) => (result.ok ? 'ok' : result.failure!.code)

describe('four questions', () => {
  test('PLACEMENT-3: of all 32 combinations of answers one kind is a secondment and two are a loan; each other one says why it is neither', () => {
    const said: Record<string, string> = {}
    for (const employer of SIDES) for (const salary of SIDES) for (const money of YES_NO) for (const length of LENGTHS) {
      const answers: Answers = { employer, salary, money, length }
      const decided = decideArrangement(answers)
      said[`${employer} ${salary} ${money} ${length}`] = decided.ok ? decided.value : decided.failure.code
    }
    const each = (prefix: string, codes: string[]) => Object.fromEntries(LENGTHS.map((length, i) => [`${prefix} ${length}`, codes[i]]))
    const [short, long] = ['STAY_TOO_SHORT', 'STAY_TOO_LONG']
    expect(said).toEqual({
      ...each('UNESCO UNESCO YES', [short, 'SECONDMENT_TOO_SHORT', 'SECONDMENT', long]),
      ...each('UNESCO UNESCO NO', [short, 'EMPLOYED_WITHOUT_MONEY', 'EMPLOYED_WITHOUT_MONEY', long]),
      ...each('UNESCO RELEASING YES', [short, 'EMPLOYED_AND_PAID_BY_TWO', 'EMPLOYED_AND_PAID_BY_TWO', long]),
      ...each('UNESCO RELEASING NO', [short, 'EMPLOYED_AND_PAID_BY_TWO', 'EMPLOYED_AND_PAID_BY_TWO', long]),
      ...each('RELEASING UNESCO YES', [short, 'LENT_AND_PAID_BY_UNESCO', 'LENT_AND_PAID_BY_UNESCO', long]),
      ...each('RELEASING UNESCO NO', [short, 'LENT_AND_PAID_BY_UNESCO', 'LENT_AND_PAID_BY_UNESCO', long]),
      ...each('RELEASING RELEASING YES', [short, 'LENT_WITH_MONEY', 'LENT_WITH_MONEY', long]),
      ...each('RELEASING RELEASING NO', [short, 'LOAN', 'LOAN', long]),
    })
  })
})

describe('the length of a stay', () => {
  test('PLACEMENT-4: a secondment of 12 to 48 months, a loan of 6 to 48, to the day', () => {
    expect([11, 12, 48, 49].map((count) => codeOf(checkLength('SECONDMENT', months(count))))).toEqual(['STAY_BELOW_LEAST', 'ok', 'ok', 'STAY_ABOVE_MOST'])
    expect([5, 6, 48, 49].map((count) => codeOf(checkLength('LOAN', months(count))))).toEqual(['STAY_BELOW_LEAST', 'ok', 'ok', 'STAY_ABOVE_MOST'])
    const oneDayShort = { startsOn: start, endsOn: addDays(months(6).endsOn, -1) }
    expect(checkLength('LOAN', oneDayShort)).toEqual({ ok: false, failure: { code: 'STAY_BELOW_LEAST', least: 6, earliest: '2026-07-14' } })
    expect(codeOf(checkLength('LOAN', { startsOn: start, endsOn: addDays(start, -1) }))).toBe('ENDS_BEFORE_START')
    expect(['0', '1.01', '1', '0.5'].map((fte) => codeOf(checkStay('LOAN', { ...months(6), fte })))).toEqual(['FTE_OUT_OF_RANGE', 'FTE_OUT_OF_RANGE', 'ok', 'ok'])
  })

  test('PLACEMENT-4: extensions count together: 24 months and 24 more are accepted, 25 more refused', () => {
    expect(codeOf(checkLength('SECONDMENT', months(24 + 24)))).toBe('ok')
    expect(codeOf(checkLength('SECONDMENT', months(24 + 25)))).toBe('STAY_ABOVE_MOST')
  })
})

describe('the same person again', () => {
  const ended: OtherStay = { ref: 'SP-1', startsOn: day('2025-01-01'), until: day('2025-12-31'), status: 'ENDED' }
  const from = (startsOn: string) => months(12, day(startsOn))

  test('PLACEMENT-5: five months after the end is refused, six accepted; whoever comes first', () => {
    expect(comesAgainOn(ended.until)).toBe('2026-06-30')
    expect(checkAgain(from('2026-05-31'), [ended])).toEqual({ ok: false, failure: { code: 'MORATORIUM_BREACHED', ref: 'SP-1', until: '2025-12-31', again: '2026-06-30' } })
    expect(codeOf(checkAgain(from('2026-06-30'), [ended]))).toBe('ok')
    expect(codeOf(checkAgain(months(6, day('2024-03-01')), [ended]))).toBe('MORATORIUM_BREACHED')
    expect(codeOf(checkAgain(months(6, day('2023-12-01')), [ended]))).toBe('ok')
  })

  test('PLACEMENT-5: nobody is in two places; a stay that came to nothing is in no way; a name is known however it is typed', () => {
    expect(codeOf(checkAgain(from('2025-12-31'), [ended]))).toBe('PERSON_OVERLAPS')
    expect(codeOf(checkAgain(from('2025-12-31'), [{ ...ended, status: 'WITHDRAWN' }]))).toBe('ok')
    expect(personKeyOf('José  ÁLVAREZ')).toBe(personKeyOf('jose alvarez'))
    expect([personKeyOf(null), personKeyOf('  ')]).toEqual([null, null])
  })
})

test('PLACEMENT-6: a placement goes its way and no other', () => {
  const allowed = PLACEMENT_STATUSES.flatMap((from) => PLACEMENT_STATUSES.filter((to) => decideStep(from, to).ok).map((to) => `${from} ${to}`))
  expect(allowed).toEqual([
    'PROPOSED SUITABILITY', 'PROPOSED DECLINED', 'PROPOSED WITHDRAWN', 'SUITABILITY SELECTED', 'SUITABILITY DECLINED', 'SUITABILITY WITHDRAWN', 'SELECTED AGREEMENT', 'SELECTED DECLINED', 'SELECTED WITHDRAWN',
    'AGREEMENT ACTIVE', 'AGREEMENT DECLINED', 'AGREEMENT WITHDRAWN', 'ACTIVE EXTENDED', 'ACTIVE ENDED', 'ACTIVE ENDED_EARLY', 'EXTENDED ACTIVE', 'ENDED MORATORIUM', 'ENDED_EARLY MORATORIUM', 'MORATORIUM CLOSED',
  ])
})

test('PLACEMENT-1: the periods of the fund, and what lies outside them, add up to the whole', () => {
  const periods = [['2024-2025', '2024-01-01', '2025-12-31'], ['2026-2027', '2026-01-01', '2027-12-31']].map(([code, startsOn, endsOn]) => ({ code: code!, startsOn: day(startsOn!), endsOn: day(endsOn!) }))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 150, max: 1460 }), fc.bigInt({ min: 1n, max: 9_000_000n }), (shift, length, monthlyMinor) => {
      const startsOn = addDays(day('2023-03-03'), shift)
      const placed = { startsOn, endsOn: addDays(startsOn, length), currency: 'KES' as const, monthlyMinor, fte: parseFte('0.7')!, rate: parseRate('KES', '129.35')! }
      const parts = valueByPeriod(placed, periods)
      const whole = sumOfMonths(placedMonths(placed, placed.startsOn, placed.endsOn))
      expect({ valueMinor: parts.reduce((sum, part) => sum + part.valueMinor, 0n), usdMinor: parts.reduce((sum, part) => sum + part.usdMinor, 0n) }).toEqual(whole)
    }),
  )
})
