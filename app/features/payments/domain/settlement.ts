// What a payment is worth, and what of it is left for programmes. PAYMENT-5. Source: DOMAIN.md, section 5.
import { directCost, type SupportCostRate } from '#app/features/fund/domain/support-cost'
import { divideRounded, money, toUsd, type Currency, type Money, type Rate } from '#app/kernel/money'

/** Why the value is what it is: a rate row, or what the processor or bank credited in US dollars for the whole amount. */
export type Valuation = { basis: 'RATE'; rate: Rate } | { basis: 'CREDITED'; amountMinor: bigint; usdMinor: bigint }

/** Value of a part of a payment in US cents, at the payment's own rate. */
export function valueAt(minor: bigint, currency: Currency, valuation: Valuation): bigint {
  if (valuation.basis === 'RATE') return toUsd(money(minor, currency), valuation.rate).minor
  return divideRounded(minor * valuation.usdMinor, valuation.amountMinor)
}

/** US cents. `gross` = `support` + `fee` + `net`. */
export type Settlement = { grossMinor: bigint; supportMinor: bigint; feeMinor: bigint; netMinor: bigint }

/**
 * net programmable = direct(N) - fee, where N is the value of what is left of the payment after refunds.
 * A refund takes back its part of the support cost, not the fee.
 */
export function settlementOf(remaining: Money, feeUsdMinor: bigint, valuation: Valuation, supportRate: SupportCostRate): Settlement {
  const grossMinor = valueAt(remaining.minor, remaining.currency, valuation)
  const direct = directCost(grossMinor, supportRate)
  return { grossMinor, supportMinor: grossMinor - direct, feeMinor: feeUsdMinor, netMinor: direct - feeUsdMinor }
}
