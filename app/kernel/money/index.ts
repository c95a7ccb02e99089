// Money is exact: an integer count of the currency's minor unit, never a float. Rounding is half away from zero. Source: DOMAIN.md, section 5.
import { assert } from '../assert'
import { accept, refuse, type Result } from '../failure'
import { CURRENCIES, type CardScale } from './currencies'

export type Currency = keyof typeof CURRENCIES
export type { CardScale }

/** An amount: `minor` counts the currency's minor unit (cents, yen, fils). */
export type Money = { readonly minor: bigint; readonly currency: Currency }

export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(CURRENCIES, code)
}

/** Currencies in force that have a rate: all but the US dollar. */
export function listRateCurrencies(): Currency[] {
  return (Object.keys(CURRENCIES) as Currency[]).filter((code) => code !== 'USD' && CURRENCIES[code][2])
}

/** Decimals of the currency by ISO 4217: USD 2, JPY 0, KWD 3. */
export function minorUnits(currency: Currency): number {
  return CURRENCIES[currency][0]
}

export function cardScale(currency: Currency): CardScale {
  return CURRENCIES[currency][1]
}

export function money(minor: bigint, currency: Currency): Money {
  return { minor, currency }
}

export function usd(cents: bigint): Money {
  return { minor: cents, currency: 'USD' }
}

function sameCurrency(a: Money, b: Money): void {
  assert(a.currency === b.currency, `two currencies in one sum: ${a.currency} and ${b.currency}`)
}

export function add(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return { minor: a.minor + b.minor, currency: a.currency }
}

export function subtract(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return { minor: a.minor - b.minor, currency: a.currency }
}

export function negate(amount: Money): Money {
  return { ...amount, minor: -amount.minor }
}

/** Sum of amounts in one currency; an empty list is zero US dollars unless another currency is named. */
export function sum(amounts: readonly Money[], currency: Currency = amounts[0]?.currency ?? 'USD'): Money {
  return amounts.reduce(add, money(0n, currency))
}

export function isMore(a: Money, b: Money): boolean {
  sameCurrency(a, b)
  return a.minor > b.minor
}

/** numerator / denominator to the nearest whole, halves away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  assert(denominator !== 0n, 'division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  const quotient = (2n * n + d) / (2n * d)
  return negative ? -quotient : quotient
}

export type AmountFailure =
  | { code: 'AMOUNT_MISSING' }
  | { code: 'AMOUNT_NOT_A_NUMBER' }
  | { code: 'AMOUNT_THOUSANDS_MARK' }
  | { code: 'AMOUNT_NOT_POSITIVE' }
  | { code: 'AMOUNT_TOO_MANY_DECIMALS'; decimals: number; currency: string }
  | { code: 'AMOUNT_TOO_LARGE' }

/** Largest amount that is accepted anywhere: 15 digits of minor units, safe in every file format that leaves the house. */
const LARGEST_MINOR = 999_999_999_999_999n

/**
 * Reads an amount as typed: digits, and a point before the decimals. No sign, exponent, thousands mark or other script's digits.
 * A comma stands for the point where the reader's language writes it so.
 */
export function parseAmount(text: string, currency: Currency, decimalComma = false): Result<Money, AmountFailure> {
  const typed = text.trim()
  if (typed === '') return refuse({ code: 'AMOUNT_MISSING' })
  const normal = decimalComma && /^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed
  if (/^\d{1,3}([,\s\u00a0\u202f'’]\d{3})+([.,]\d*)?$/.test(normal)) return refuse({ code: 'AMOUNT_THOUSANDS_MARK' })
  if (/^-\s*\d+([.,]\d+)?$/.test(normal)) return refuse({ code: 'AMOUNT_NOT_POSITIVE' })
  const match = /^(\d{1,30})(?:\.(\d{1,30}))?$/.exec(normal)
  if (!match) return refuse({ code: 'AMOUNT_NOT_A_NUMBER' })
  const scale = minorUnits(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > scale) return refuse({ code: 'AMOUNT_TOO_MANY_DECIMALS', decimals: scale, currency })
  const minor = BigInt(match[1] + fraction.padEnd(scale, '0'))
  if (minor === 0n) return refuse({ code: 'AMOUNT_NOT_POSITIVE' })
  if (minor > LARGEST_MINOR) return refuse({ code: 'AMOUNT_TOO_LARGE' })
  return accept(money(minor, currency))
}

/** The amount as files write it: a point, the currency's decimals, no thousands mark (`8333.34`, `500`, `-1.234`). */
export function toDecimal(amount: Money): string {
  const scale = minorUnits(amount.currency)
  const digits = (amount.minor < 0n ? -amount.minor : amount.minor).toString().padStart(scale + 1, '0')
  const sign = amount.minor < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** A number as an exact fraction. */
export type Fraction = { numerator: bigint; denominator: bigint }

/** Reads a decimal as files write it (`2.5`): digits, and a point before the decimals; null where it is not one, or not above zero. */
export function parseDecimal(text: string): Fraction | null {
  const match = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text.trim())
  if (!match) return null
  const fraction = match[2] ?? ''
  const numerator = BigInt(match[1] + fraction)
  return numerator === 0n ? null : { numerator, denominator: 10n ** BigInt(fraction.length) }
}

/** A rate as an exact fraction: units of currency per US dollar, `numerator / denominator`. */
export type Rate = Fraction & { currency: Currency }

/** Reads units per US dollar as files write them (`0.890161`); null where it is not a positive decimal. */
export function parseRate(currency: Currency, text: string): Rate | null {
  const decimal = parseDecimal(text)
  return decimal && { currency, ...decimal }
}

/** US dollars of an amount at a rate, rounded once to the cent. EUR 100,000.00 at 0.837 is US$119,474.31. */
export function toUsd(amount: Money, rate: Rate): Money {
  assert(amount.currency === rate.currency, `a rate for ${rate.currency} cannot convert ${amount.currency}`)
  const scale = 10n ** BigInt(minorUnits(amount.currency))
  return usd(divideRounded(amount.minor * 100n * rate.denominator, scale * rate.numerator))
}

/**
 * Splits an amount in proportion to weights by largest remainder; ties go to the earlier one. The parts add up exactly.
 * Weights must be non-negative and not all zero.
 */
export function splitByWeights(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((a, b) => a + b, 0n)
  assert(whole > 0n && weights.every((w) => w >= 0n), 'weights must be non-negative and not all zero')
  const negative = total < 0n
  const amount = negative ? -total : total
  const parts = weights.map((w) => (amount * w) / whole)
  let spare = amount - parts.reduce((a, b) => a + b, 0n)
  const byRemainder = weights.map((w, i) => ({ i, remainder: (amount * w) % whole })).sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder < b.remainder ? 1 : -1))
  for (const { i } of byRemainder) {
    if (spare === 0n) break
    parts[i]! += 1n
    spare -= 1n
  }
  return negative ? parts.map((p) => -p) : parts
}

/** Equal parts; spare minor units go to the first ones. US$100,000.00 in 3: 33,333.34 / 33,333.33 / 33,333.33. */
export function splitEqually(total: bigint, count: number): bigint[] {
  assert(Number.isInteger(count) && count > 0, 'a split needs at least one part')
  const n = BigInt(count)
  const [base, spare] = [total / n, total % n]
  return Array.from({ length: count }, (_, i) => base + (BigInt(i) < spare ? 1n : 0n))
}
