// What may be charged. Source: docs.stripe.com/currencies (special cases, minimum and maximum amounts).
import { isCurrency, type Currency, type Money } from '#app/kernel/money'
import { fromCardAmount, isCardCurrency, toCardAmount } from '#app/kernel/money/card-amount'
import { Fault, invalid } from './faults'

const LARGEST = 99_999_999

/** Smallest charges in the processor's units; currencies that are not listed take anything above zero. */
const SMALLEST: Partial<Record<Currency, number>> = {
  AED: 200, AUD: 50, BRL: 50, CAD: 50, CHF: 50, CZK: 1500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17500, INR: 50, JPY: 50,
  MXN: 1000, MYR: 200, NOK: 300, NZD: 50, PLN: 200, RON: 200, SEK: 300, SGD: 50, THB: 1000, USD: 50,
}

/** The currency that a lower-case code names. */
export function cardCurrency(code: string, param: string): Currency {
  const currency = code.toUpperCase()
  if (!isCurrency(currency) || !isCardCurrency(currency)) throw invalid(`Invalid currency: ${code.toLowerCase()}`, param)
  return currency
}

/** Refuses an amount that the processor cannot charge: ISK and UGX in hundreds, three-decimal currencies in tens. */
export function checkUnits(units: number, currency: Currency, param: string): void {
  const exact = toCardAmount(fromCardAmount(BigInt(units), currency)) === BigInt(units)
  if (!exact) throw invalid(`Invalid amount: ${units} cannot be charged exactly in ${currency.toLowerCase()}`, param, 'parameter_invalid_integer')
}

export function checkTotal(units: number, currency: Currency): void {
  const smallest = SMALLEST[currency] ?? 1
  if (units > LARGEST) throw new Fault(400, `The Checkout Session's total amount due must add up to no more than ${LARGEST} ${currency.toLowerCase()}`, { code: 'amount_too_large' })
  if (units < smallest) throw new Fault(400, `The Checkout Session's total amount due must add up to at least ${smallest} ${currency.toLowerCase()}`, { code: 'amount_too_small' })
}

/** The money that stored units mean. */
export function amountIn(units: number, code: string): Money {
  return fromCardAmount(BigInt(units), cardCurrency(code, 'currency'))
}
