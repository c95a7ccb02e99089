import { isCurrency, parseRate } from '#app/kernel/money'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** RATE-3: each rate is a positive decimal of a currency other than the dollar, and the rows of one currency and day are numbered from one without a gap. */
export const check: Check = {
  name: 'every rate is positive, and the rows of one currency and day are in order (RATE-3)',
  async run(context) {
    const rows = await reading(context).exchangeRate.findMany({ orderBy: [{ currency: 'asc' }, { effectiveOn: 'asc' }, { sequence: 'asc' }] })
    const faults: string[] = []
    let [day, count] = ['', 0]
    for (const row of rows) {
      const name = `${row.currency} on ${row.effectiveOn}`
      if (name !== day) [day, count] = [name, 0]
      count++
      if (!isCurrency(row.currency) || row.currency === 'USD' || !parseRate(row.currency, row.unitsPerUsd)) faults.push(`The rate of ${name} is no positive number of units per US dollar: ${row.unitsPerUsd}.`)
      if (row.sequence !== count) faults.push(`Row ${count} of the rate of ${name} has the number ${row.sequence}.`)
    }
    return faults
  },
}
