import { POOL } from '#app/features/fund/domain/window'
import { listPoolRemainders } from '#app/features/fund/server/fund.queries.server'
import { personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { usd, type Money } from '#app/kernel/money'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideReversal, type ReverseFailure } from '../domain/move'
import { bookMove, lastOrder, loadMove, remainsOf } from './move-rows.server'

/** Takes a move back that was approved in error, as far as nothing of it was awarded meanwhile; a row and an entry of its own. REMAINDER-2. */
export const reverseMove = command('remainder.approve', async (context, input: { move: Id<'remainderMove'>; reason: string }): Promise<Result<{ move: Id<'remainderMove'>; ref: string }, ReverseFailure>> => {
  const { transaction, clock } = context
  const row = await loadMove(context, input.move)
  const by = personOf(context.actor)
  const decided = decideReversal(row, usd(row.amountMinor), await leftOf(context, row.toId, row.donorId), by)
  if (!decided.ok) return decided
  const [move, ref, on] = [context.ids.next('remainderMove'), await nextNumber(context, 'WM'), clock.today()]
  const back = { id: move, ref, fromId: row.toId, toId: row.fromId, donorId: row.donorId, amountMinor: row.amountMinor }
  const entry = await bookMove(context, back, on)
  const who = by ?? describeActor(context.actor).actorName
  const { consentBy, consentOn, consentDocumentId } = row
  await transaction.remainderMove.create({
    data: { ...back, reason: input.reason, consentBy, consentOn, consentDocumentId, status: 'REVERSAL', proposedBy: who, proposedAt: clock.now(), decidedBy: who, decidedAt: clock.now(), movedOn: on, afterOrder: await lastOrder(context), entryId: entry, reversesId: row.id },
  })
  await transaction.remainderMove.update({ where: { id: row.id }, data: { status: decided.value } })
  await context.audit({ name: 'remainder.reversed', subject: `remainder:${row.id}`, before: { status: row.status }, after: { status: decided.value, by: ref, reason: input.reason, entry } })
  return accept({ move, ref })
})

/** What the window still has of this donor's money: of the pool no more than the donor's own remainder. */
async function leftOf(context: CommandContext, window: string, donor: string): Promise<Money> {
  const { amount } = await remainsOf(context, window)
  if (window !== POOL) return amount
  const own = (await listPoolRemainders(context)).find((one) => one.donor === donor)?.remainingMinor ?? 0n
  return usd(own < amount.minor ? (own > 0n ? own : 0n) : amount.minor)
}
