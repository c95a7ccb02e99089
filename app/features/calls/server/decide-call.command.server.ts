import type { ProposalFailure } from '#app/features/allocations/domain/allocation'
import { proposeAllocation } from '#app/features/allocations/server/propose-allocation.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { subtract, sum, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { command, type CommandContext } from '#app/platform/context'
import type { Outcome } from '../domain/application'
import { stageOf, type CallStatus } from '../domain/call'
import { decideCallOutcome, decidePromotion, type DecideFailure, type PromoteFailure, type ProposeFundedFailure } from '../domain/decision'
import { rank } from '../domain/scoring'
import { actorId, callRow, namesOf, windowStanding, type CallRow } from './rows.server'
import { scoredApplications, standingAward } from './scored.server'

export type JudgedApplication = { application: string; outcome: Outcome | null; award: Money | null; reason: string }

/** CALL-6: one decision for the whole call, with a reason for every city. Of two who decide at once the second is told. */
export const decideCall = command('call.decide', async (context, input: { call: string; decision: string; judged: readonly JudgedApplication[] }): Promise<Result<{ ref: string; total: Money }, DecideFailure>> => {
  const call = await callRow(context, input.call)
  const sent = (await scoredApplications(context, call)).filter((one) => one.status === 'SUBMITTED')
  const ranked = rank(sent, call.criteria.map((criterion) => criterion.weight))
  const gone = input.judged.find(({ application }) => !sent.some((one) => one.ref === application))
  const judged = ranked.map((one) => ({ ...one, scorers: one.sheets.map((sheet) => sheet.scorer), ...(input.judged.find(({ application }) => application === one.ref) ?? { outcome: null, award: null, reason: '' }) }))
  const by = actorId(context)
  const decided = decideCallOutcome(await deciding(context, call), judged, await freeIn(context, call.windowId), by)
  if (!decided.ok) return decided
  if (gone) return refuse({ code: 'APPLICATION_GONE', application: gone.application })

  const on = context.clock.today()
  for (const one of judged) {
    const award = one.outcome === 'FUNDED' ? one.award : null
    await context.transaction.callApplication.update({ where: { id: one.id }, data: { status: one.outcome!, awardedMinor: award?.minor ?? null, outcomeReason: one.reason.trim() } })
    await context.audit({ name: 'application.decided', subject: `application:${one.id}`, before: { status: one.status }, after: { status: one.outcome, award, reason: one.reason.trim() } })
  }
  const after = { status: 'DECIDED', decision: input.decision, decidedBy: by, decidedOn: on, decidedAt: context.clock.now() }
  await context.transaction.call.update({ where: { id: call.id }, data: after })
  await context.audit({ name: 'call.decided', subject: `call:${call.id}`, before: { status: call.status }, after: { ...after, total: decided.value.total } })
  await context.enqueue('tell-cities-of-outcome', `tell-cities-of-outcome:${call.id}:decided`, { call: call.id })
  return accept({ ref: call.ref, total: decided.value.total })
})

async function deciding(context: CommandContext, call: CallRow) {
  const name = call.decidedBy && (await namesOf(context, [call.decidedBy]))(call.decidedBy)
  return { stage: stageOf(call, context.clock.now()), status: call.status as CallStatus, decided: name === null ? null : { by: name, on: call.decidedOn as Day }, amount: usd(call.amountMinor), floor: usd(call.floorMinor) }
}

/** What a window holds that no decided call has awarded yet. */
async function freeIn(context: CommandContext, window: string): Promise<{ day: Day; available: Money }> {
  const { day, holds, promised } = await windowStanding(context, window, null)
  const free = subtract(holds, promised)
  return { day, available: free.minor < 0n ? usd(0n) : free }
}

/** The next of the reserve list, when a city declined or a line was lowered. */
export const fundFromReserve = command('call.decide', async (context, input: { call: string; application: string; award: Money | null; reason: string }): Promise<Result<{ ref: string }, PromoteFailure>> => {
  const call = await callRow(context, input.call)
  const all = await scoredApplications(context, call)
  const one = all.find((application) => application.ref === input.application)
  if (!one) return refuse({ code: 'NOT_ON_RESERVE', status: 'DRAFT' })
  const by = actorId(context)
  const standing = sum(all.filter((application) => application.status === 'FUNDED').map(standingAward), 'USD')
  const decided = decidePromotion({ amount: usd(call.amountMinor), floor: usd(call.floorMinor) }, { ...one, scorers: one.sheets.map((sheet) => sheet.scorer), award: input.award }, standing, await freeIn(context, call.windowId), by)
  if (!decided.ok) return decided
  const after = { status: 'FUNDED', awardedMinor: decided.value.award.minor, outcomeReason: input.reason }
  await context.transaction.callApplication.update({ where: { id: one.id }, data: after })
  await context.audit({ name: 'application.promoted', subject: `application:${one.id}`, before: { status: one.status, reason: one.outcomeReason }, after: { status: 'FUNDED', award: decided.value.award, reason: input.reason } })
  await context.enqueue('tell-cities-of-outcome', `tell-cities-of-outcome:${call.id}:${one.id}`, { call: call.id, application: one.id })
  return accept({ ref: one.ref })
})

/** What is funded and in no allocation yet becomes a proposal, by the rules of allocations; who proposes does not approve it. */
export const proposeFunded = command('allocation.propose', async (context, input: { call: string }): Promise<Result<{ allocation: Id<'allocation'>; ref: string }, ProposeFundedFailure | ProposalFailure>> => {
  const call = await callRow(context, input.call)
  if (call.status !== 'DECIDED') return refuse({ code: 'CALL_NOT_DECIDED', status: call.status as CallStatus })
  const free = (await scoredApplications(context, call)).filter((one) => one.status === 'FUNDED' && (one.allocation === null || one.allocation.status === 'REJECTED' || one.allocation.status === 'CANCELLED'))
  const funded = rank(free, call.criteria.map((criterion) => criterion.weight))
  if (funded.length === 0) return refuse({ code: 'NOTHING_TO_PROPOSE' })
  const title = context.language === 'fr' ? call.titleFr : call.titleEn
  const proposed = await proposeAllocation(context, { window: call.windowId, programme: call.programmeId as Id<'programme'>, purpose: `${title} (${call.ref})`, lines: funded.map((one) => ({ city: one.cityId as Id<'city'>, amount: one.award! })) })
  if (!proposed.ok) return proposed
  await context.transaction.callApplication.updateMany({ where: { id: { in: funded.map((one) => one.id) } }, data: { allocationId: proposed.value.allocation } })
  await context.audit({ name: 'call.proposed', subject: `call:${call.id}`, after: { allocation: proposed.value.ref, applications: funded.map((one) => one.ref) } })
  return proposed
})
