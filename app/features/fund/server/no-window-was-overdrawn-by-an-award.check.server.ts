import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { keyOf } from '../domain/measures'

const WINDOW = keyOf.window('')

/** FUND-1: a window is below zero only where a refund, a correction, or a payment whose fee was above what it left for programmes, made it so. */
export const check: Check = {
  name: 'no window holds less than zero without a refund or a fee behind it (FUND-1)',
  async run(context) {
    const db = reading(context)
    const below = await db.fundMeasure.findMany({ where: { measure: 'available', throughMinor: { lt: 0n } }, orderBy: [{ day: 'asc' }, { key: 'asc' }] })
    const faults: string[] = []
    for (const { key, day, throughMinor } of below) {
      const windowId = key.slice(WINDOW.length)
      const refunds = await db.refund.count({ where: { payment: { windowId }, refundedOn: { lte: day } } })
      const costly = await db.payment.count({ where: { windowId, receivedOn: { lte: day }, netUsdMinor: { lt: 0n } } })
      const takenBack = await db.otherIncome.count({ where: { windowId, status: 'REVERSAL', receivedOn: { lte: day } } })
      if (refunds + costly + takenBack === 0) faults.push(`The ${key} holds ${throughMinor} US cents on ${day}, and neither a refund nor a fee explains it.`)
    }
    return faults
  },
}
