// What is left for programmes, payment by payment and refund by refund. Source: DOMAIN.md, section 5; CASES.md, sections 5 to 7.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directCost } from '#app/features/fund/domain/support-cost'
import { assertBalanced } from '#app/features/ledger/domain/entry'
import { receiptPostings, refundPostings } from '#app/features/payments/domain/posting'
import { settlementOf, valueAt, type Valuation } from '#app/features/payments/domain/settlement'
import { money, parseAmount, parseRate, toUsd, usd, type Currency } from '#app/kernel/money'

const SEVEN = { id: 'r', mode: 'OF_DIRECT_COST', basisPoints: 700 } as const
const at = (text: string, currency: Currency = 'EUR'): Valuation => ({ basis: 'RATE', rate: parseRate(currency, text)! })

describe('PAYMENT-5: support cost', () => {
  test.each([
    ['F2, 7 %', 700, 9_345_794n],
    ['F2, 8 %', 800, 9_259_259n],
    ['F2, 10 %', 1000, 9_090_909n],
    ['F2, 13 %', 1300, 8_849_558n],
  ])('on top of direct cost within USD 100,000.00: %s', (_, basisPoints, direct) => expect(directCost(10_000_000n, { ...SEVEN, basisPoints })).toBe(direct))

  test('F4 and the examples of the rule', () => {
    expect(directCost(100_000_000n, SEVEN)).toBe(93_457_944n)
    expect(directCost(100_000_000n, { ...SEVEN, basisPoints: 800 })).toBe(92_592_593n)
    expect(directCost(10_700_000n, SEVEN)).toBe(10_000_000n)
    expect(directCost(5_000_000n, SEVEN)).toBe(4_672_897n)
  })

  test.each([[700, 700_000n], [800, 800_000n], [1000, 1_000_000n], [1300, 1_300_000n]])('F3: %i hundredths of a per cent deducted from USD 100,000.00', (basisPoints, cost) => {
    expect(10_000_000n - directCost(10_000_000n, { id: 'r', mode: 'OF_CONTRIBUTION', basisPoints })).toBe(cost)
  })
})

describe('exchange', () => {
  test.each([
    ['2221403', 'EUR', '0.837', 2_654_006n],
    ['300000', 'CHF', '0.883', 339_751n],
    ['3000000', 'CAD', '1.298', 2_311_248n],
    ['2000000', 'EUR', '0.853', 2_344_666n],
    ['500000', 'EUR', '0.824', 606_796n],
    ['15000000', 'EUR', '0.972', 15_432_099n],
    ['30000', 'EUR', '0.931', 32_223n],
    ['1440000', 'EUR', '0.938', 1_535_181n],
    ['560000', 'EUR', '0.938', 597_015n],
  ] as const)('%s %s at %s is USD %s, rounded to whole dollars', (amount, currency, rate, dollars) => {
    const parsed = parseAmount(amount, currency)
    if (!parsed.ok) throw new Error(parsed.failure.code)
    const cents = toUsd(parsed.value, parseRate(currency, rate)!).minor
    expect((cents + 50n) / 100n).toBe(dollars)
  })

  test('the direction of a rate is units per dollar, and minor units are the currency’s own', () => {
    expect(toUsd(money(100_000_00n, 'EUR'), parseRate('EUR', '0.837')!)).toEqual(usd(119_474_31n))
    expect(toUsd(money(1_000_000n, 'JPY'), parseRate('JPY', '156.3')!)).toEqual(usd(6_397_95n))
    expect(toUsd(money(1_234n, 'KWD'), parseRate('KWD', '0.308')!)).toEqual(usd(4_01n))
  })
})

describe('PAYMENT-5, LEDGER-1: refunds', () => {
  test('a refund takes back its part of the support cost, and not the fee', () => {
    const whole = settlementOf(usd(107_000_00n), 25_00n, at('1', 'USD'), SEVEN)
    expect(whole).toEqual({ grossMinor: 107_000_00n, supportMinor: 7_000_00n, feeMinor: 25_00n, netMinor: 99_975_00n })
    const half = settlementOf(usd(53_500_00n), 25_00n, at('1', 'USD'), SEVEN)
    expect(half).toEqual({ grossMinor: 53_500_00n, supportMinor: 3_500_00n, feeMinor: 25_00n, netMinor: 49_975_00n })
    expect(settlementOf(usd(0n), 25_00n, at('1', 'USD'), SEVEN)).toEqual({ grossMinor: 0n, supportMinor: 0n, feeMinor: 25_00n, netMinor: -25_00n })
  })

  test('JPY 2,500,600 less 833,533: by the difference of what is left, not by the refund alone', () => {
    const rate = at('145.150', 'JPY')
    const taken = valueAt(2_500_600n, 'JPY', rate) - valueAt(2_500_600n - 833_533n, 'JPY', rate)
    expect([taken, valueAt(833_533n, 'JPY', rate)]).toEqual([5_742_57n, 5_742_56n])
  })

  test('whatever is refunded in how many parts: the parts add up to the whole, none takes back a negative amount, and each entry balances', () => {
    const parts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 7n }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, fc.constantFrom<[Currency, string]>(['EUR', '0.890161'], ['JPY', '156.3'], ['USD', '1'], ['KWD', '0.307'], ['VND', '25410']), fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 6n }), (refunds, [currency, text], isCredited, creditedCents) => {
        const total = refunds.reduce((a, b) => a + b, 0n)
        const valuation: Valuation = isCredited ? { basis: 'CREDITED', amountMinor: total, usdMinor: creditedCents } : at(text, currency)
        const books = { method: 'CARD', window: 'win_mdfm', donor: 'don_a', basis: valuation.basis } as const
        let [left, standing] = [total, settlementOf(money(total, currency), 0n, valuation, SEVEN)]
        assertBalanced({ code: 'received', postings: receiptPostings(books, money(total, currency), usd(0n), standing) })
        const back = { gross: 0n, support: 0n }
        const whole = standing
        for (const refund of refunds) {
          left -= refund
          const next = settlementOf(money(left, currency), 0n, valuation, SEVEN)
          const taken = { grossMinor: standing.grossMinor - next.grossMinor, supportMinor: standing.supportMinor - next.supportMinor }
          expect(taken.grossMinor >= 0n && taken.supportMinor >= 0n).toBe(true)
          assertBalanced({ code: 'refunded', postings: refundPostings(books, money(refund, currency), taken) })
          back.gross += taken.grossMinor
          back.support += taken.supportMinor
          standing = next
        }
        expect(back).toEqual({ gross: whole.grossMinor, support: whole.supportMinor })
      }),
      { numRuns: 300 },
    )
  })
})
