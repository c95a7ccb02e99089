// What a change of rates between promise and payment comes to. It belongs to the fund: the donor is credited what was promised, in its currency.
import { subtract, sum, toUsd, usd, type Money, type Rate } from '#app/kernel/money'

export type ExchangeDifference = {
  /** What has arrived and stayed, in the currency of the promise. */
  paid: Money
  /** Its value at the rate of the day of the pledge, and at the payments' own. */
  atPledge: Money
  atPayment: Money
  /** Above zero where the money was worth more when it came. */
  difference: Money
}

/** Compares payments of one currency, each less its refunds, at the rate of their pledge. */
export function exchangeDifference(pledgeRate: Rate, payments: readonly { left: Money; value: Money }[]): ExchangeDifference {
  const atPledge = sum(payments.map(({ left }) => toUsd(left, pledgeRate)), 'USD')
  const atPayment = sum([usd(0n), ...payments.map(({ value }) => value)])
  return { paid: sum(payments.map(({ left }) => left), pledgeRate.currency), atPledge, atPayment, difference: subtract(atPayment, atPledge) }
}
