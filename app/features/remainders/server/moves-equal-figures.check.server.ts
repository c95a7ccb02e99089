import { keyOf } from '#app/features/fund/domain/measures'
import { chart } from '#app/features/ledger/domain/chart'
import type { Check } from '#app/platform/checks'
import { reading } from '#app/platform/context'

/** REMAINDER-3: what was moved out of and into each window is the stored figure and the balance of its account. */
export const check: Check = {
  name: 'what was moved between windows equals its rows and the ledger (REMAINDER-3)',
  async run(context) {
    const db = reading(context)
    const rows = await db.remainderMove.findMany({ where: { entryId: { not: null } }, select: { fromId: true, toId: true, amountMinor: true } })
    const figures = await db.fundMeasure.groupBy({ by: ['key'], where: { measure: 'moved' }, _sum: { deltaMinor: true } })
    const accounts = await db.accountBalance.findMany({ where: { account: { path: { startsWith: 'equity:moved:' } } }, include: { account: { select: { path: true } } } })
    const wanted = new Map<string, bigint>()
    const add = (window: string, minor: bigint) => wanted.set(window, (wanted.get(window) ?? 0n) + minor)
    for (const row of rows) {
      add(row.fromId, -row.amountMinor)
      add(row.toId, row.amountMinor)
    }
    const stored = new Map(figures.map((row) => [row.key, row._sum.deltaMinor ?? 0n]))
    const booked = new Map<string, bigint>()
    for (const row of accounts) booked.set(row.account.path, (booked.get(row.account.path) ?? 0n) + row.creditUsdMinor - row.debitUsdMinor)
    const windows = new Set([...wanted.keys(), ...[...stored.keys()].map((key) => key.slice(keyOf.window('').length))])
    return [...windows].sort().flatMap((window) => {
      const [should, figure, ledger] = [wanted.get(window) ?? 0n, stored.get(keyOf.window(window)) ?? 0n, booked.get(chart.moved(window)) ?? 0n]
      return should === figure && should === ledger ? [] : [`What was moved into ${window} is stored as ${figure} US cents, its rows give ${should}, the ledger ${ledger}.`]
    })
  },
}
