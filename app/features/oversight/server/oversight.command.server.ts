import { inForceOn, NotFound, personOf, TEAM_ROLES } from '#app/kernel/access'
import { accept, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideFinding, decideFollowing, decideVisit, type FindingFailure, type FindingSource, type FollowFailure, type Level, type VisitFailure } from '../domain/oversight'

const actorKey = (context: CommandContext) => personOf(context.actor) ?? describeActor(context.actor).actorName

async function cityOf(context: CommandContext, city: string): Promise<string> {
  const row = await context.transaction.city.findFirst({ where: { OR: [{ id: city }, { ref: city }] }, select: { id: true } })
  if (!row) throw new NotFound()
  return row.id
}

/** Writes down how risky a city is from now on, and why. */
export const recordRisk = command('oversight.record', async (context, input: { city: string; level: Level; reason: string }): Promise<Result<null, never>> => {
  const cityId = await cityOf(context, input.city)
  const before = await context.transaction.riskNote.findFirst({ where: { cityId }, orderBy: { recordedAt: 'desc' } })
  await context.transaction.riskNote.create({ data: { id: context.ids.next('riskNote'), cityId, level: input.level, reason: input.reason, recordedBy: actorKey(context), recordedAt: context.clock.now() } })
  await context.audit({ name: 'city.risk-noted', subject: `city:${cityId}`, before: { level: before?.level ?? null }, after: { level: input.level, reason: input.reason } })
  return accept(null)
})

/** Writes down that somebody was there, and what they saw. */
export const recordVisit = command('oversight.record', async (context, input: { city: string; visitedOn: Day; visitors: string; seen: string }): Promise<Result<{ ref: string }, VisitFailure>> => {
  const decided = decideVisit(input.visitedOn, context.clock.today())
  if (!decided.ok) return decided
  const cityId = await cityOf(context, input.city)
  const ref = await nextNumber(context, 'MV')
  const { visitedOn, visitors, seen } = input
  await context.transaction.monitoringVisit.create({ data: { id: context.ids.next('visit'), ref, cityId, visitedOn, visitors, seen, recordedBy: actorKey(context), recordedAt: context.clock.now() } })
  await context.audit({ name: 'city.visited', subject: `city:${cityId}`, after: { ref, visitedOn, visitors } })
  return accept({ ref })
})

type NewFinding = { city: string; source: FindingSource; severity: Level; text: string; recommendation: string; owner: string; dueOn: Day }

/** Writes down what has to be put right, by whom and until when. */
export const recordFinding = command('oversight.record', async (context, input: NewFinding): Promise<Result<{ ref: string }, FindingFailure>> => {
  const today = context.clock.today()
  const grants = await context.transaction.roleGrant.count({ where: { ...inForceOn(today), personId: input.owner, role: { in: [...TEAM_ROLES] } } })
  const decided = decideFinding({ ownerIsTeam: grants > 0, dueOn: input.dueOn }, today)
  if (!decided.ok) return decided
  const cityId = await cityOf(context, input.city)
  const ref = await nextNumber(context, 'AF')
  const { source, severity, text, recommendation, owner, dueOn } = input
  await context.transaction.finding.create({ data: { id: context.ids.next('finding'), ref, cityId, source, severity, text, recommendation, ownerId: owner, dueOn, status: 'OPEN', recordedBy: actorKey(context), recordedAt: context.clock.now() } })
  await context.audit({ name: 'finding.recorded', subject: `city:${cityId}`, after: { ref, source, severity, owner, dueOn } })
  return accept({ ref })
})

/** Writes what was done about a finding, or closes it with what shows that it is put right. */
export const followFinding = command('oversight.record', async (context, input: { finding: string; step: string; closes: boolean }): Promise<Result<{ ref: string; isOpen: boolean }, FollowFailure>> => {
  const row = await context.transaction.finding.findUnique({ where: { ref: input.finding }, include: { steps: { select: { sequence: true } } } })
  if (!row) throw new NotFound()
  const by = actorKey(context)
  const decided = decideFollowing({ isOpen: row.status === 'OPEN', owner: row.ownerId }, input.closes, by)
  if (!decided.ok) return decided
  await context.transaction.findingStep.create({ data: { findingId: row.id, sequence: row.steps.length + 1, text: input.step, byId: by, at: context.clock.now() } })
  if (input.closes) await context.transaction.finding.update({ where: { id: row.id }, data: { status: 'CLOSED', closedBy: by, closedOn: context.clock.today() } })
  await context.audit({ name: input.closes ? 'finding.closed' : 'finding.followed', subject: `city:${row.cityId}`, before: { ref: row.ref, status: row.status }, after: { ref: row.ref, status: input.closes ? 'CLOSED' : 'OPEN', step: input.step } })
  return accept({ ref: row.ref, isOpen: !input.closes })
})
