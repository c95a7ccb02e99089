import { NotFound } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { step } from '#app/platform/context'
import { decideMove, type MoveFailure, type PledgeStatus } from '../domain/pledge'
import { keepingPromise } from './rows.server'

/** Makes a pledge a commitment: an agreement came into force, or its own payment arrived. A confirmed pledge stays as it is. */
export const confirmPledge = step(async (context, input: { pledge: Id<'pledge'>; on: Day; by: string }): Promise<Result<{ pledge: Id<'pledge'> }, MoveFailure>> => {
  const pledge = await context.transaction.pledge.findUnique({ where: { id: input.pledge } })
  if (!pledge) throw new NotFound()
  if (pledge.status === 'CONFIRMED') return accept({ pledge: input.pledge })
  const moved = decideMove(pledge.status as PledgeStatus, 'CONFIRMED')
  if (!moved.ok) return moved

  const after = { status: 'CONFIRMED', confirmedOn: input.on < pledge.pledgedOn ? pledge.pledgedOn : input.on, confirmedBy: input.by, confirmedAt: context.clock.now(), announcedAt: pledge.announcedAt ?? context.clock.now() }
  await keepingPromise(context, input.pledge, () => context.transaction.pledge.update({ where: { id: input.pledge }, data: after }))
  await context.audit({ name: 'pledge.confirmed', subject: `pledge:${input.pledge}`, before: { status: pledge.status }, after })
  return accept({ pledge: input.pledge })
})
