// Fictional operational rates, monthly: units of currency per US dollar. They wander a little, the same way on every machine.
import { addMonths, day, type Day } from '#app/kernel/time'
import type { Currency } from '#app/kernel/money'

const START: Partial<Record<Currency, number>> = { EUR: 9120, GBP: 7890, CHF: 8840, JPY: 1496000, KES: 1531000, XOF: 6040000, KWD: 3076, NOK: 106100, KRW: 13190000 }
const FIRST = day('2023-12-01')
const LAST = day('2026-11-01')
const SOURCE = 'Demonstration rates'

/** Rates in ten-thousandths, drawn from a fixed sequence: at most 1.2 % up or down a month. */
export function demoRates(): { currency: Currency; effectiveOn: Day; unitsPerUsd: string; source: string }[] {
  const rows = []
  for (const [currency, start] of Object.entries(START) as [Currency, number][]) {
    let [rate, state] = [start, [...currency].reduce((n, c) => n * 31 + c.charCodeAt(0), 7)]
    for (let month = 0, on = FIRST; on <= LAST; month++, on = addMonths(FIRST, month)) {
      rows.push({ currency, effectiveOn: on, unitsPerUsd: `${Math.floor(rate / 10_000)}.${String(rate % 10_000).padStart(4, '0')}`, source: SOURCE })
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      rate += Math.trunc((rate * ((state % 240) - 120)) / 10_000)
    }
  }
  return rows
}

/** What the local payment server settles at: the last month's rates. */
export const DEMO_SETTLEMENT_RATES: Record<string, string> = Object.fromEntries(demoRates().filter((row) => row.effectiveOn === LAST).map((row) => [row.currency, row.unitsPerUsd]))
