import { condensed } from '#app/features/fund/domain/measures'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { promiseOf } from './rows.server'

/** PLEDGE-5: the fund's promised and outstanding figures equal what the rows of pledges give. */
export const check: Check = {
  name: 'promised and outstanding figures equal the pledges (PLEDGE-5)',
  async run(context) {
    const db = reading(context)
    const pledges = await db.pledge.findMany({ where: { modality: 'MDFM' }, select: { id: true } })
    const wanted = new Map<string, bigint>()
    for (const { id } of pledges) {
      for (const m of condensed(await promiseOf(context, id))) {
        const key = `${m.measure} ${m.key} on ${m.day}`
        wanted.set(key, (wanted.get(key) ?? 0n) + m.deltaMinor)
      }
    }
    const stored = await db.fundMeasure.findMany({ where: { measure: { in: ['pledged', 'outstanding'] } } })
    const faults: string[] = []
    for (const row of stored) {
      const key = `${row.measure} ${row.key} on ${row.day}`
      const should = wanted.get(key) ?? 0n
      if (should !== row.deltaMinor) faults.push(`The figure ${key} changed by ${row.deltaMinor} US cents, the pledges give ${should}.`)
      wanted.delete(key)
    }
    for (const [key, should] of wanted) if (should !== 0n) faults.push(`The figure ${key} is missing, the pledges give ${should} US cents.`)
    return faults
  },
}
