import { ALL } from '#app/features/fund/domain/measures'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** OFFER-2: the stored figure of gifts in kind equals the confirmed deliveries, day by day. */
export const check: Check = {
  name: 'the figure of gifts in kind equals the confirmed deliveries (OFFER-2)',
  async run(context) {
    const db = reading(context)
    const stored = await db.fundMeasure.findMany({ where: { measure: 'inKind', key: ALL }, select: { day: true, deltaMinor: true } })
    const delivered = await db.inKindDelivery.groupBy({ by: ['deliveredOn'], where: { valuedAt: { not: null } }, _sum: { usdMinor: true } })
    const days = new Map(delivered.map((row) => [row.deliveredOn, row._sum.usdMinor ?? 0n]))
    const figures = new Map(stored.map((row) => [row.day, row.deltaMinor]))
    return [...new Set([...days.keys(), ...figures.keys()])]
      .sort()
      .filter((day) => (days.get(day) ?? 0n) !== (figures.get(day) ?? 0n))
      .map((day) => `Gifts in kind of ${day} are stored as ${figures.get(day) ?? 0n} US cents, the deliveries give ${days.get(day) ?? 0n}.`)
  },
}
