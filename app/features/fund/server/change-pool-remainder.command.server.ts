import type { Id } from '#app/kernel/identity'
import { step } from '#app/platform/context'
import { upsertRows } from '#app/platform/db/insert-rows'

type Change = { donor: Id<'donor'>; deltaMinor: bigint }

/** Moves what remains of each donor's net programmable money in the pool; it may fall below zero after a refund. */
export const changePoolRemainders = step(async (context, changes: readonly Change[]): Promise<void> => {
  const sums = new Map<string, bigint>()
  for (const { donor, deltaMinor } of changes) sums.set(donor, (sums.get(donor) ?? 0n) + deltaMinor)
  const rows = [...sums].filter(([, deltaMinor]) => deltaMinor !== 0n).map(([donorId, remainingMinor]) => ({ donorId, remainingMinor }))
  await upsertRows(context.transaction, 'PoolRemainder', rows, { key: ['donorId'], how: 'add' })
})

/** The same for one donor. */
export const changePoolRemainder = step(async (context, change: Change): Promise<void> => changePoolRemainders(context, [change]))

/** Moves what remains of the fund's own money in a window: what it earned, less the fund's shares of awards. */
export const changeFundRemainder = step(async (context, { window, deltaMinor }: { window: string; deltaMinor: bigint }): Promise<void> => {
  if (deltaMinor !== 0n) await upsertRows(context.transaction, 'FundRemainder', [{ windowId: window, remainingMinor: deltaMinor }], { key: ['windowId'], how: 'add' })
})
