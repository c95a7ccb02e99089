import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, type Result } from '#app/kernel/failure'
import { command, type CommandContext } from '#app/platform/context'
import { stageOf } from '../domain/call'
import { decideConflict, decideScore, decideSettlement, weightedMean, type ConflictFailure, type ScoreFailure, type SettleFailure } from '../domain/scoring'
import { actorId, callRow } from './rows.server'
import { scoredApplications } from './scored.server'

type Done = { ref: string; call: string }

async function situation(context: CommandContext, application: string) {
  const row = await context.transaction.callApplication.findFirst({ where: { OR: [{ id: application }, { ref: application }], status: { not: 'DRAFT' } }, select: { id: true, callId: true } })
  if (!row) throw new NotFound()
  const call = await callRow(context, row.callId)
  const [scored] = await scoredApplications(context, call, row.id)
  assert(scored, 'an application that was sent is found')
  return { call, scored, stage: stageOf(call, context.clock.now()), by: actorId(context) }
}

export type GivenScore = { criterion: string; points: number | null; comment: string }

/** CALL-4: one person's scores of one application, on each criterion. The trail says that they are in, not what they are. */
export const scoreApplication = command('call.score', async (context, input: { application: string; unbound: boolean; scores: readonly GivenScore[] }): Promise<Result<Done, ScoreFailure>> => {
  const { call, scored, stage, by } = await situation(context, input.application)
  const given = call.criteria.map(({ id, weight }) => ({ criterion: id, weight, ...(input.scores.find((score) => score.criterion === id) ?? { points: null, comment: '' }) }))
  const decided = decideScore({ ...scored, counted: scored.sheets, stage }, by, { unbound: input.unbound, scores: given })
  if (!decided.ok) return decided
  const sheet = context.ids.next('callSheet')
  const revision = scored.allSheets.filter((one) => one.scorer === by).length + 1
  const scores = given.map(({ criterion, weight, points, comment }) => ({ criterion, weight, points: points ?? 0, comment: comment.trim() }))
  await context.transaction.callSheet.create({ data: { id: sheet, applicationId: scored.id, scorerId: by, revision, mean: weightedMean(scores), at: context.clock.now() } })
  await context.transaction.callScore.createMany({ data: scores.map(({ criterion, points, comment }) => ({ sheetId: sheet, criterionId: criterion, points, comment })) })
  await context.audit({ name: 'application.scored', subject: `application:${scored.id}`, after: { sheet, revision } })
  return accept({ ref: scored.ref, call: call.ref })
})

/** CALL-5: whoever is too close to an applicant says so; scores that they gave before are not counted any more. */
export const declareConflict = command('call.declare-conflict', async (context, input: { application: string; reason: string }): Promise<Result<Done, ConflictFailure>> => {
  const { call, scored, stage, by } = await situation(context, input.application)
  const decided = decideConflict(stage, scored.conflicts.includes(by))
  if (!decided.ok) return decided
  await context.transaction.callConflict.create({ data: { applicationId: scored.id, personId: by, reason: input.reason, at: context.clock.now() } })
  await context.audit({ name: 'application.conflict', subject: `application:${scored.id}`, after: { person: by, reason: input.reason } })
  return accept({ ref: scored.ref, call: call.ref })
})

/** Two who differ have talked, and stay with what they gave. */
export const settleDifference = command('call.score', async (context, input: { application: string; talk: string }): Promise<Result<Done, SettleFailure>> => {
  const { call, scored, stage, by } = await situation(context, input.application)
  const decided = decideSettlement({ stage, counted: scored.sheets, state: scored.state }, by)
  if (!decided.ok) return decided
  await context.transaction.callApplication.update({ where: { id: scored.id }, data: { talk: input.talk, talkBy: by, talkAt: context.clock.now() } })
  await context.audit({ name: 'application.settled', subject: `application:${scored.id}`, after: { talk: input.talk } })
  return accept({ ref: scored.ref, call: call.ref })
})
