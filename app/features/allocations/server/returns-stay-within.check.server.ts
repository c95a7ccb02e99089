import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'
import { MOVED } from '../domain/disbursement'

/** ALLOCATION-6: what came back is no more than was sent, and two people said so. */
export const check: Check = {
  name: 'no more came back than was sent, and two people said so (ALLOCATION-6)',
  async run(context) {
    const sent = await reading(context).disbursement.findMany({ where: { returned: { some: {} } }, include: { returned: true } })
    return sent.flatMap((row) => {
      const moved = row.returned.filter((back) => (MOVED as readonly string[]).includes(back.status))
      const backMinor = moved.reduce((sum, back) => sum - back.amountMinor, 0n)
      const faults: string[] = []
      if (backMinor > row.amountMinor) faults.push(`Of ${row.ref} came back ${backMinor} US cents, ${row.amountMinor} were sent.`)
      if (row.status === 'RETURNED' && backMinor !== row.amountMinor) faults.push(`${row.ref} is returned, and ${backMinor} of ${row.amountMinor} US cents came back.`)
      for (const back of moved) if (back.entryId === null || back.confirmedBy === null || back.confirmedBy === back.sentBy) faults.push(`${back.ref} came back without a second person or without an entry.`)
      return faults
    })
  },
}
