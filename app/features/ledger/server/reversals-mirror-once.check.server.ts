import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** LEDGER-3: an entry is reversed at most once, a reversal is not reversed, and it mirrors its entry. */
export const check: Check = {
  name: 'reversals mirror one earlier entry, once (LEDGER-3)',
  async run(context) {
    const reversals = await reading(context).entry.findMany({ where: { reversesId: { not: null } }, include: { postings: true, reverses: { include: { postings: true } } } })
    const key = (p: { accountId: string; side: string; currency: string; amountMinor: bigint; usdMinor: bigint }, flip: boolean) =>
      [p.accountId, flip ? (p.side === 'DEBIT' ? 'CREDIT' : 'DEBIT') : p.side, p.currency, p.amountMinor, p.usdMinor].join('|')
    const seen = new Set<string>()
    return reversals.flatMap((reversal) => {
      const original = reversal.reverses!
      const faults: string[] = []
      if (original.reversesId) faults.push(`Entry ${reversal.id} reverses a reversal.`)
      if (seen.has(original.id)) faults.push(`Entry ${original.id} is reversed twice.`)
      seen.add(original.id)
      const [mine, theirs] = [reversal.postings.map((p) => key(p, true)).sort(), original.postings.map((p) => key(p, false)).sort()]
      if (mine.join() !== theirs.join()) faults.push(`Entry ${reversal.id} does not mirror entry ${original.id}.`)
      return faults
    })
  },
}
