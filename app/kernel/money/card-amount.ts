// What the card processor calls an amount. It differs from ISO 4217 for a few currencies. Source: docs.stripe.com/currencies.
import { assert } from '../assert'
import { cardScale, minorUnits, money, type Currency, type Money } from './index'

/** Can this currency be charged by card at all? */
export function isCardCurrency(currency: Currency): boolean {
  return cardScale(currency) !== 'none'
}

/** Decimals of what the processor calls the smallest unit. */
function cardDecimals(currency: Currency): number {
  const scale = cardScale(currency)
  assert(scale !== 'none', `the card processor does not take ${currency}`)
  return scale === 'zero' ? 0 : scale === 'three' ? 3 : 2
}

/** Must the processor's amount be divisible by this? ISK and UGX by 100, three-decimal currencies by 10. */
function cardStep(currency: Currency): bigint {
  const scale = cardScale(currency)
  return scale === 'two-zero' ? 100n : scale === 'three' ? 10n : 1n
}

/** The processor's integer for an amount, or null where the amount cannot be charged exactly (KWD 1.234, MGA 0.50). */
export function toCardAmount(amount: Money): bigint | null {
  const shift = cardDecimals(amount.currency) - minorUnits(amount.currency)
  const scaled = shift >= 0 ? amount.minor * 10n ** BigInt(shift) : amount.minor % 10n ** BigInt(-shift) === 0n ? amount.minor / 10n ** BigInt(-shift) : null
  return scaled !== null && scaled % cardStep(amount.currency) === 0n ? scaled : null
}

/** The amount that the processor's integer means. */
export function fromCardAmount(units: bigint, currency: Currency): Money {
  const shift = minorUnits(currency) - cardDecimals(currency)
  const minor = shift >= 0 ? units * 10n ** BigInt(shift) : units / 10n ** BigInt(-shift)
  return money(minor, currency)
}
