import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { MOVED } from '../domain/disbursement'

/** ALLOCATION-1 and ALLOCATION-2: lines add up to their allocation, and never more is sent than a line holds. */
export const check: Check = {
  name: 'lines add up to their allocation, and disbursements stay within their line (ALLOCATION-1, ALLOCATION-2)',
  async run(context) {
    const allocations = await reading(context).allocation.findMany({ include: { lines: { include: { disbursements: true } } } })
    return allocations.flatMap((allocation) => {
      const faults: string[] = []
      const total = allocation.lines.reduce((a, line) => a + line.amountMinor, 0n)
      if (total !== allocation.totalMinor) faults.push(`The lines of ${allocation.ref} add up to ${total}, the allocation is ${allocation.totalMinor} US cents.`)
      if (allocation.approvedBy !== null && allocation.approvedBy === allocation.proposedBy) faults.push(`${allocation.ref} was approved by the person who proposed it.`)
      for (const line of allocation.lines) {
        const sent = line.disbursements.filter((d) => (MOVED as readonly string[]).includes(d.status)).reduce((a, d) => a + d.amountMinor, 0n)
        if (sent !== line.sentMinor) faults.push(`Line ${line.sequence} of ${allocation.ref} says that ${line.sentMinor} US cents were sent, its disbursements say ${sent}.`)
        if (sent > line.amountMinor - line.reducedMinor) faults.push(`More was sent than line ${line.sequence} of ${allocation.ref} holds.`)
      }
      return faults
    })
  },
}
