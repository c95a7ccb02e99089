import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** LEDGER-5: nothing posts into a closed period. The day of closing is in the audit trail. */
export const check: Check = {
  name: 'nothing was posted into a closed period after its closing (LEDGER-5)',
  async run(context) {
    const db = reading(context)
    const closed = await db.fundPeriod.findMany({ where: { state: 'CLOSED' } })
    const faults: string[] = []
    for (const period of closed) {
      const closing = await db.auditEvent.findFirst({ where: { name: 'period.closed', subject: `period:${period.id}` }, orderBy: { sequence: 'desc' } })
      if (!closing) {
        faults.push(`Period ${period.code} is closed, but nobody is recorded as having closed it.`)
        continue
      }
      const late = await db.entry.findMany({ where: { occurredOn: { gte: period.startsOn, lte: period.endsOn }, postedAt: { gt: closing.at } }, select: { id: true } })
      faults.push(...late.map((entry) => `Entry ${entry.id} was posted into the closed period ${period.code}.`))
    }
    return faults
  },
}
