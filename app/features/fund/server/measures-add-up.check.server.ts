import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** FUND-2: a measure's running total equals the sum of its days. */
export const check: Check = {
  name: 'the running totals of the fund equal the sum of their days (FUND-2)',
  async run(context) {
    const rows = await reading(context).fundMeasure.findMany({ orderBy: [{ measure: 'asc' }, { key: 'asc' }, { day: 'asc' }] })
    const faults: string[] = []
    let [figure, sum] = ['', 0n]
    for (const row of rows) {
      const name = `${row.measure} ${row.key}`
      if (name !== figure) [figure, sum] = [name, 0n]
      sum += row.deltaMinor
      if (sum !== row.throughMinor) faults.push(`The running total of ${name} on ${row.day} is ${row.throughMinor} US cents, its days add up to ${sum}.`)
    }
    return faults
  },
}
