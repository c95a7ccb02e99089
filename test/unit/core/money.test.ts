import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideRounded, money, parseAmount, parseRate, splitByWeights, splitEqually, toDecimal, toUsd, usd, type Currency } from '#app/kernel/money'
import { fromCardAmount, isCardCurrency, toCardAmount } from '#app/kernel/money/card-amount'
import { fill, formatsIn } from '#app/kernel/language'

const code = (text: string, currency: Currency = 'USD', comma = false) => {
  const parsed = parseAmount(text, currency, comma)
  return parsed.ok ? parsed.value.minor : parsed.failure.code
}

describe('an amount as typed', () => {
  test.each([
    ['-5', 'AMOUNT_NOT_POSITIVE'],
    ['1e309', 'AMOUNT_NOT_A_NUMBER'],
    ['12.345', 'AMOUNT_TOO_MANY_DECIMALS'],
    ['1,000.00', 'AMOUNT_THOUSANDS_MARK'],
    ['1 000', 'AMOUNT_THOUSANDS_MARK'],
    ['٢٥', 'AMOUNT_NOT_A_NUMBER'],
    ['２５', 'AMOUNT_NOT_A_NUMBER'],
    ['', 'AMOUNT_MISSING'],
    ['   ', 'AMOUNT_MISSING'],
    ['0', 'AMOUNT_NOT_POSITIVE'],
    ['0.00', 'AMOUNT_NOT_POSITIVE'],
    ['.5', 'AMOUNT_NOT_A_NUMBER'],
    ['5.', 'AMOUNT_NOT_A_NUMBER'],
    ['0x10', 'AMOUNT_NOT_A_NUMBER'],
    ['NaN', 'AMOUNT_NOT_A_NUMBER'],
    ['99999999999999999999', 'AMOUNT_TOO_LARGE'],
  ])('%j is refused as %s', (text, refusal) => expect(code(text)).toBe(refusal))

  test('digits with the decimals of the currency are understood', () => {
    expect(code('25000.00', 'EUR')).toBe(2_500_000n)
    expect(code('500', 'JPY')).toBe(500n)
    expect(code('500.5', 'JPY')).toBe('AMOUNT_TOO_MANY_DECIMALS')
    expect(code('1.234', 'KWD')).toBe(1234n)
    expect(code('25000,00', 'EUR', true)).toBe(2_500_000n)
    expect(code('25000,00', 'EUR')).toBe('AMOUNT_NOT_A_NUMBER')
  })

  test('what is written is read back exactly, in every currency', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), fc.constantFrom<Currency>('USD', 'JPY', 'KWD', 'KES'), (minor, currency) => {
        expect(code(toDecimal(money(minor, currency)), currency)).toBe(minor)
      }),
    )
  })
})

describe('exchange', () => {
  test.each([
    ['100000.00', '0.837', 11_947_431n],
    ['2221403.00', '0.837', 265_400_597n],
    ['300000.00', '0.883', 33_975_085n],
  ])('%s at %s units per dollar', (amount, rate, cents) => {
    const parsed = parseAmount(amount, 'EUR')
    expect(parsed.ok && toUsd(parsed.value, parseRate('EUR', rate)!).minor).toBe(cents)
  })

  test('rates that are zero, negative or no number are none', () => {
    for (const text of ['0', '0.000', '-1', 'abc', '', '1,5', '1e3']) expect(parseRate('EUR', text)).toBeNull()
  })

  test('rounding is half away from zero', () => {
    expect([divideRounded(5n, 2n), divideRounded(-5n, 2n), divideRounded(4n, 3n), divideRounded(-4n, 3n)]).toEqual([3n, -3n, 1n, -1n])
  })
})

describe('splits', () => {
  test('spare units go to the first parts', () => {
    expect(splitEqually(10_000_000n, 3)).toEqual([3_333_334n, 3_333_333n, 3_333_333n])
    expect(splitEqually(100n, 3)).toEqual([34n, 33n, 33n])
  })

  test('largest remainder, ties to the earlier one; ten to the sixteenth is exact', () => {
    expect(splitByWeights(3_333_333n, [50n, 30n, 20n])).toEqual([1_666_666n, 1_000_000n, 666_667n])
    expect(splitByWeights(1n, [1n, 1n, 1n])).toEqual([1n, 0n, 0n])
    expect(splitByWeights(100_000_000n, [100_000_000n, 100_000_001n])).toEqual([50_000_000n, 50_000_000n].map((n, i) => (i === 0 ? 49_999_999n + 1n : n)))
  })

  test('parts add up, and stay within one unit of their exact share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 40 }), (total, weights) => {
        const whole = weights.reduce((a, b) => a + b, 0n)
        fc.pre(whole > 0n)
        const parts = splitByWeights(total, weights)
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total)
        parts.forEach((part, i) => {
          const error = part * whole - total * weights[i]!
          expect(error < whole && error > -whole).toBe(true)
        })
      }),
    )
  })
})

describe('what the card processor is sent', () => {
  test.each([
    ['JPY', 500n, 500n],
    ['USD', 50_000n, 50_000n],
    ['KWD', 1230n, 1230n],
    ['UGX', 5n, 500n],
    ['ISK', 100n, 10_000n],
    ['MGA', 500n, 5n],
  ] as const)('%s %s is sent as %s', (currency, minor, units) => {
    expect(toCardAmount(money(minor, currency))).toBe(units)
    expect(fromCardAmount(units, currency)).toEqual(money(minor, currency))
  })

  test('amounts that cannot be charged exactly are none', () => {
    expect(toCardAmount(money(1234n, 'KWD'))).toBeNull()
    expect(toCardAmount(money(50n, 'MGA'))).toBeNull()
    expect(isCardCurrency('IQD')).toBe(false)
  })
})

test('amounts are written as readers expect them', () => {
  expect(formatsIn('en').money(money(833_334n, 'EUR'))).toBe('EUR\u00a08,333.34')
  expect(formatsIn('fr').money(money(833_334n, 'EUR'))).toBe('8\u202f333,34\u00a0EUR')
  expect(formatsIn('en').money(usd(-150n))).toBe('\u2212US$1.50')
  expect(fill('On {day} {available}', { day: '2026-11-24', available: usd(20n) }, formatsIn('en'))).toBe('On 24 November 2026 US$0.20')
})
