import { ALL } from '#app/features/fund/domain/measures'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** INCOME-3: what the fund owns in a window is what the window earned less its own shares, and the figures equal rows and ledger. */
export const check: Check = {
  name: 'what the fund owns in each window is its other income less its own shares, and the figures equal the ledger (INCOME-3)',
  async run(context) {
    const db = reading(context)
    const rows = await db.otherIncome.findMany({ where: { entryId: { not: null } }, select: { windowId: true, usdMinor: true } })
    const shares = await db.fundShare.findMany({ select: { amountMinor: true, reducedMinor: true, line: { select: { allocation: { select: { windowId: true } } } } } })
    const stored = await db.fundRemainder.findMany()
    const wanted = new Map<string, bigint>()
    const add = (window: string, minor: bigint) => wanted.set(window, (wanted.get(window) ?? 0n) + minor)
    for (const row of rows) add(row.windowId, row.usdMinor!)
    for (const share of shares) add(share.line.allocation.windowId, share.reducedMinor - share.amountMinor)
    const kept = new Map(stored.map((row) => [row.windowId, row.remainingMinor]))
    const faults = [...new Set([...wanted.keys(), ...kept.keys()])].sort().flatMap((window) => {
      const [is, should] = [kept.get(window) ?? 0n, wanted.get(window) ?? 0n]
      return is === should ? [] : [`What the fund owns in ${window} is stored as ${is} US cents, its income and shares give ${should}.`]
    })
    const figure = (await db.fundMeasure.aggregate({ where: { measure: 'otherIncome', key: ALL }, _sum: { deltaMinor: true } }))._sum.deltaMinor ?? 0n
    const accounts = await db.accountBalance.findMany({ where: { account: { path: { startsWith: 'income:other:' } } } })
    const ledger = accounts.reduce((sum, row) => sum + row.creditUsdMinor - row.debitUsdMinor, 0n)
    const earned = rows.reduce((sum, row) => sum + row.usdMinor!, 0n)
    if (figure !== earned || ledger !== earned) faults.push(`Other income is stored as ${figure} US cents, its rows give ${earned}, the ledger ${ledger}.`)
    return faults
  },
}
