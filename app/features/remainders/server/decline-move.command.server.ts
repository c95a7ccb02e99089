import { personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { describeActor } from '#app/platform/audit'
import { command } from '#app/platform/context'
import { decideDecline, decideWithdrawal, type DeclineFailure, type WithdrawFailure } from '../domain/move'
import { loadMove } from './move-rows.server'

type Asked = { move: Id<'remainderMove'>; reason: string }

/** The approver says no, with the reason; what remains stays where it is. */
export const declineMove = command('remainder.approve', async (context, input: Asked): Promise<Result<{ ref: string }, DeclineFailure>> => {
  const row = await loadMove(context, input.move)
  const by = personOf(context.actor)
  const decided = decideDecline(row, by)
  if (!decided.ok) return decided
  await context.transaction.remainderMove.update({ where: { id: row.id }, data: { status: decided.value, decidedBy: by ?? describeActor(context.actor).actorName, decidedAt: context.clock.now(), decisionReason: input.reason } })
  await context.audit({ name: 'remainder.declined', subject: `remainder:${row.id}`, before: { status: row.status }, after: { status: decided.value, reason: input.reason } })
  return accept({ ref: row.ref })
})

/** Takes a proposal back that nobody has decided. */
export const withdrawMove = command('remainder.propose', async (context, input: Asked): Promise<Result<{ ref: string }, WithdrawFailure>> => {
  const row = await loadMove(context, input.move)
  const decided = decideWithdrawal(row)
  if (!decided.ok) return decided
  await context.transaction.remainderMove.update({ where: { id: row.id }, data: { status: decided.value, decisionReason: input.reason } })
  await context.audit({ name: 'remainder.withdrawn', subject: `remainder:${row.id}`, before: { status: row.status }, after: { status: decided.value, reason: input.reason } })
  return accept({ ref: row.ref })
})
