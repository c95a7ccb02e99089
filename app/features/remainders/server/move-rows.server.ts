import { keyOf, type Movement } from '#app/features/fund/domain/measures'
import { POOL, tightestDay } from '#app/features/fund/domain/window'
import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { ownRemainder, windowBalances } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { chart } from '#app/features/ledger/domain/chart'
import { transfer } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CommandContext, Context } from '#app/platform/context'
import { movable, type MoveStatus } from '../domain/move'

export async function loadMove(context: CommandContext, id: string) {
  const row = await context.transaction.remainderMove.findUnique({ where: { id } })
  if (!row) throw new NotFound()
  return { ...row, status: row.status as MoveStatus }
}

/** What of a window can be moved from today on, and the day on which it holds least. */
export async function remainsOf(context: Context, window: string): Promise<{ day: Day; amount: Money }> {
  const { day, available } = tightestDay(await windowBalances(context, window), context.clock.today())
  return { day, amount: movable(available.minor, await ownRemainder(context, window)) }
}

/** Where a move stands among the allocations: after the last that was approved before it. */
export async function lastOrder(context: CommandContext): Promise<number> {
  const last = await context.transaction.allocation.findFirst({ where: { approvalOrder: { not: null } }, orderBy: { approvalOrder: 'desc' }, select: { approvalOrder: true } })
  return last?.approvalOrder ?? 0
}

type Booking = { id: string; ref: string; fromId: string; toId: string; donorId: string; amountMinor: bigint }

/** REMAINDER-3: the entry, the figures of both windows and what remains of the donor in the pool, together. It is no receipt and bears no support cost. */
export async function bookMove(context: CommandContext, { id, ref, fromId, toId, donorId, amountMinor }: Booking, on: Day): Promise<Id<'entry'>> {
  const entry = await postEntry(context, {
    code: 'remainder-moved',
    occurredOn: on,
    description: ref,
    subject: `remainder:${id}`,
    idempotencyKey: `remainder-moved:${id}`,
    postings: transfer(chart.moved(toId), chart.moved(fromId), usd(amountMinor), amountMinor),
  })
  const of = (window: string, deltaMinor: bigint): Movement[] => (['moved', 'available'] as const).map((measure) => ({ measure, key: keyOf.window(window), day: on, deltaMinor }))
  await moveMeasures(context, [...of(fromId, -amountMinor), ...of(toId, amountMinor)])
  const donor = donorId as Id<'donor'>
  if (toId === POOL) await changePoolRemainder(context, { donor, deltaMinor: amountMinor })
  if (fromId === POOL) await changePoolRemainder(context, { donor, deltaMinor: -amountMinor })
  return entry
}
