import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** ALLOCATION-3: the shares of a line add up to it, and its reductions to what the shares gave back. */
export const check: Check = {
  name: 'the shares behind each line add up to the line (ALLOCATION-3)',
  async run(context) {
    const lines = await reading(context).allocationLine.findMany({ where: { allocation: { entryId: { not: null } } }, include: { shares: true, ownShare: true, reductions: true, allocation: { select: { ref: true } } } })
    return lines.flatMap((line) => {
      const shares = [...line.shares, ...(line.ownShare ? [line.ownShare] : [])]
      const [shared, back, reduced] = [shares.reduce((a, s) => a + s.amountMinor, 0n), shares.reduce((a, s) => a + s.reducedMinor, 0n), line.reductions.reduce((a, r) => a + r.amountMinor, 0n)]
      const faults: string[] = []
      if (shared !== line.amountMinor) faults.push(`The shares of line ${line.sequence} of ${line.allocation.ref} add up to ${shared}, the line is ${line.amountMinor} US cents.`)
      if (back !== line.reducedMinor || reduced !== line.reducedMinor) faults.push(`The reductions of line ${line.sequence} of ${line.allocation.ref} are ${line.reducedMinor} US cents, its rows say ${reduced}, its shares gave back ${back}.`)
      return faults
    })
  },
}
