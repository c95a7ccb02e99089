import { citiesOf, NotFound, personOf } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command } from '#app/platform/context'
import { decideAnswer, type AnswerFailure, type LineStatus } from '../domain/allocation'

/** The city accepts its line, or declines it with a reason. Once every city has accepted, the allocation is accepted. */
export const answerAllocation = command('allocation.accept', async (context, input: { line: Id<'allocationLine'>; declineReason: string | null }): Promise<Result<{ line: Id<'allocationLine'> }, AnswerFailure>> => {
  const scope = context.actor.kind === 'system' ? {} : { cityId: { in: citiesOf(context.actor) } }
  const line = await context.transaction.allocationLine.findFirst({ where: { AND: [{ id: input.line }, scope] } })
  if (!line) throw new NotFound()
  const decided = decideAnswer(line.status as LineStatus)
  if (!decided.ok) return decided

  const after = { status: input.declineReason === null ? 'ACCEPTED' : 'DECLINED', answeredBy: personOf(context.actor), answeredAt: context.clock.now(), declineReason: input.declineReason }
  await context.transaction.allocationLine.update({ where: { id: line.id }, data: after })
  const open = await context.transaction.allocationLine.count({ where: { allocationId: line.allocationId, status: { notIn: ['ACCEPTED', 'NETWORK_WIDE'] } } })
  if (open === 0) await context.transaction.allocation.update({ where: { id: line.allocationId }, data: { status: 'ACCEPTED' } })
  await context.audit({ name: input.declineReason === null ? 'allocation.accepted' : 'allocation.declined', subject: `allocation:${line.allocationId}`, before: { line: line.id, status: line.status }, after: { line: line.id, ...after } })
  return accept({ line: input.line })
})
