import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** FUND-1: a window is below zero only where a refund or a lost dispute made it so. */
export const check: Check = {
  name: 'no window holds less than zero without a refund behind it (FUND-1)',
  async run(context) {
    const db = reading(context)
    const below = await db.fundMeasure.findMany({ where: { measure: 'available', throughMinor: { lt: 0n } }, orderBy: { day: 'asc' } })
    const faults: string[] = []
    for (const row of below) {
      const refunded = await db.fundMeasure.findFirst({ where: { measure: 'refunded', key: row.key, day: { lte: row.day } }, orderBy: { day: 'desc' } })
      if (!refunded || refunded.throughMinor <= 0n) faults.push(`The ${row.key} holds ${row.throughMinor} US cents on ${row.day}, and no refund explains it.`)
    }
    return faults
  },
}
