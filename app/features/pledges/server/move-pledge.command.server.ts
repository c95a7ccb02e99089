import { NotFound } from '#app/kernel/access'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { command, step, type CommandContext } from '#app/platform/context'
import { decideMove, type MoveFailure, type PledgeStatus } from '../domain/pledge'
import { keepingPromise } from './rows.server'

export type ClosePledgeFailure = MoveFailure | { code: 'PLEDGE_HAS_PAYMENTS' }

async function move(context: CommandContext, pledgeId: Id<'pledge'>, to: PledgeStatus, data: { statusReason?: string; endedOn?: string; announcedAt?: null }): Promise<Result<{ pledge: Id<'pledge'> }, MoveFailure>> {
  const pledge = await context.transaction.pledge.findUnique({ where: { id: pledgeId } })
  if (!pledge) throw new NotFound()
  const moved = decideMove(pledge.status as PledgeStatus, to)
  if (!moved.ok) return moved
  await keepingPromise(context, pledgeId, () => context.transaction.pledge.update({ where: { id: pledgeId }, data: { status: to, announcedAt: pledge.announcedAt ?? context.clock.now(), ...data } }))
  await context.audit({ name: `pledge.${to.toLowerCase().replace('_', '-')}`, subject: `pledge:${pledgeId}`, before: { status: pledge.status }, after: { status: to, ...data } })
  return accept({ pledge: pledgeId })
}

/** Nobody can pay by card any more what was asked for: the pages of the processor that are still open are closed, as soon as this is written. */
async function closeCheckouts(context: CommandContext, pledge: Id<'pledge'>): Promise<void> {
  await context.enqueue('close-checkouts', `close-checkouts:${pledge}:${context.clock.now().getTime()}`, { pledge })
}

/** A gift that its giver changes after a card was asked for and not used: what was written for the card never was a promise. The caller has seen that no money came. */
export const giveUpDraft = step(async (context, input: { pledge: Id<'pledge'> }): Promise<Result<null, { code: 'GIFT_SUBMITTED' }>> => {
  const pledge = await context.transaction.pledge.findUniqueOrThrow({ where: { id: input.pledge }, select: { status: true, pledgedOn: true } })
  const moved = await move(context, input.pledge, 'WITHDRAWN', { endedOn: pledge.pledgedOn, announcedAt: null })
  if (!moved.ok) return refuse({ code: 'GIFT_SUBMITTED' })
  await closeCheckouts(context, input.pledge)
  return accept(null)
})

/** A gift that is promised: its card payment arrived, but it is too large to be confirmed by it, or its giver has confirmed it by mail. */
export const submitDraft = step((context, input: { pledge: Id<'pledge'> }) => move(context, input.pledge, 'SUBMITTED', {}))

/** The team has read the promise and thanks for it, with a payment request; what follows is an agreement. */
export const acknowledgePledge = command('pledge.acknowledge', async (context, input: { pledge: Id<'pledge'> }) => {
  const moved = await move(context, input.pledge, 'ACKNOWLEDGED', {})
  if (moved.ok) await context.enqueue('thank-for-pledge', `thank-for-pledge:${input.pledge}`, { pledge: input.pledge })
  return moved
})

/** A promise that will not be kept: withdrawn by its donor, declined by the team, or let lapse by a person; with the reason. */
export const closePledge = command(
  'pledge.acknowledge',
  async (context, input: { pledge: Id<'pledge'>; to: 'WITHDRAWN' | 'DECLINED' | 'LAPSED'; reason: string }): Promise<Result<{ pledge: Id<'pledge'> }, ClosePledgeFailure>> => {
    const paid = await context.transaction.payment.count({ where: { pledgeId: input.pledge, status: { in: ['PROCESSING', 'RECEIVED', 'PARTLY_REFUNDED', 'DISPUTED', 'WON'] } } })
    if (paid > 0) return refuse({ code: 'PLEDGE_HAS_PAYMENTS' })
    await closeCheckouts(context, input.pledge)
    return move(context, input.pledge, input.to, { statusReason: input.reason, endedOn: context.clock.today() })
  },
)
