// Gifts in kind: what they are and what they are worth. Source: DOMAIN.md, sections 5 and 6.
import { divideRounded, minorUnits, money, parseDecimal, type Currency, type Money } from '#app/kernel/money'

export const IN_KIND_KINDS = ['GOODS', 'SERVICES', 'EXPERTISE', 'VENUE', 'EVENT', 'PUBLICATION', 'TRANSLATION', 'TRAVEL', 'MEDIA'] as const
export type InKindKind = (typeof IN_KIND_KINDS)[number]

/** OFFER-1: quantity times unit value, both decimals as typed (`2.5`, `450.25`), rounded to the minor unit; null where one of them is not above zero. */
export function inKindValue(quantity: string, unitValue: string, currency: Currency): Money | null {
  const [count, unit] = [parseDecimal(quantity), parseDecimal(unitValue)]
  if (!count || !unit) return null
  const scale = 10n ** BigInt(minorUnits(currency))
  return money(divideRounded(count.numerator * unit.numerator * scale, count.denominator * unit.denominator), currency)
}
