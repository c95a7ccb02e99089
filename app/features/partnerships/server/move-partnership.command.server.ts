import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { Recognition } from '#app/features/donors/domain/donor'
import type { GiftPurpose } from '#app/features/pledges/domain/gift'
import type { CreatePledgeFailure } from '#app/features/pledges/domain/pledge'
import type { ScheduleLine } from '#app/features/pledges/domain/schedule'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { command } from '#app/platform/context'
import { decideStage, type PledgeItFailure, type Stage, type StageFailure } from '../domain/partnership'
import { appendNote, rowOf } from './rows.server'

/** Moves a prospect on, or gives it up with a reason. */
export const movePartnership = command('partnership.manage', async (context, input: { partnership: Id<'partnership'>; to: Stage; reason: string | null }): Promise<Result<{ ref: string; stage: Stage }, StageFailure>> => {
  const row = await rowOf(context, input.partnership)
  const decided = decideStage({ stage: row.stage, probability: row.probability, hasDonor: row.donorId !== null }, input.to, input.reason?.trim() || null)
  if (!decided.ok) return decided
  await context.transaction.partnership.update({ where: { id: row.id }, data: decided.value })
  await appendNote(context, row.id, { kind: 'MOVED', stage: input.to, text: decided.value.lostReason ?? '' })
  await context.audit({ name: 'partnership.moved', subject: `partnership:${row.id}`, before: { stage: row.stage, probability: row.probability }, after: decided.value })
  return accept({ ref: row.ref, stage: input.to })
})

export type AgreedPledge = { partnership: Id<'partnership'>; purpose: GiftPurpose; amount: Money; schedule: readonly ScheduleLine[]; pledgedOn: Day; recognition: Recognition; condition: string | null }

/** Turns what was agreed into a promise of its donor; the two name each other from then on. */
export const pledgePartnership = command('pledge.record', async (context, input: AgreedPledge): Promise<Result<{ pledge: Id<'pledge'>; ref: string }, PledgeItFailure | CreatePledgeFailure>> => {
  const row = await rowOf(context, input.partnership)
  if (row.stage !== 'AGREED' || !row.donorId) return refuse({ code: 'NOT_AGREED' })
  if (row.pledgeId || row.becameRef) return refuse({ code: 'PLEDGED_ALREADY' })
  const isPool = input.purpose === 'MDFM'
  const pledge = await recordPledge(context, {
    donor: row.donorId as Id<'donor'>,
    modality: isPool ? 'MDFM' : 'EARMARKED',
    priorityArea: isPool ? null : input.purpose,
    programme: null,
    amount: input.amount,
    schedule: input.schedule,
    pledgedOn: input.pledgedOn,
    recognition: input.recognition,
    condition: input.condition,
  })
  if (!pledge.ok) return pledge
  await context.transaction.partnership.update({ where: { id: row.id }, data: { pledgeId: pledge.value.pledge } })
  await context.audit({ name: 'partnership.pledged', subject: `partnership:${row.id}`, before: { pledge: null }, after: { pledge: pledge.value.pledge, ref: pledge.value.ref } })
  return accept({ pledge: pledge.value.pledge, ref: pledge.value.ref })
})
