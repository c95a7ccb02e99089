import { inForceOn, NotFound, personOf, TEAM_ROLES } from '#app/kernel/access'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { daysOverdue, type FindingSource, type Level } from '../domain/oversight'

export type RiskView = { level: Level; reason: string; by: string; at: Date }
export type VisitView = { ref: string; visitedOn: Day; visitors: string; seen: string; by: string }
export type FindingView = { ref: string; city: { ref: string; name: string }; source: FindingSource; severity: Level; text: string; recommendation: string; owner: string; isOwner: boolean; dueOn: Day; isOpen: boolean; overdue: number; closedOn: Day | null; closedBy: string | null; steps: { text: string; by: string; at: Date }[] }

const FINDING = { city: { select: { ref: true, name: true } }, owner: { select: { id: true, name: true } }, steps: { orderBy: { sequence: 'asc' as const } } }

async function namer(context: Context, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const people = await reading(context).person.findMany({ where: { id: { in: ids.filter((id) => id !== null) } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return (id) => names.get(id) ?? id
}

async function findings(context: Context, where: object): Promise<FindingView[]> {
  const rows = await reading(context).finding.findMany({ where, include: FINDING, orderBy: [{ status: 'desc' }, { dueOn: 'asc' }, { id: 'asc' }], take: 200 })
  const nameOf = await namer(context, rows.flatMap((row) => [row.closedBy, ...row.steps.map(({ byId }) => byId)]))
  const [today, me] = [context.clock.today(), personOf(context.actor)]
  return rows.map((row) => {
    const [isOpen, dueOn] = [row.status === 'OPEN', row.dueOn as Day]
    return {
      ref: row.ref,
      city: row.city,
      source: row.source as FindingSource,
      severity: row.severity as Level,
      text: row.text,
      recommendation: row.recommendation,
      owner: row.owner.name,
      isOwner: row.owner.id === me,
      dueOn,
      isOpen,
      overdue: daysOverdue({ isOpen, dueOn }, today),
      closedOn: row.closedOn as Day | null,
      closedBy: row.closedBy === null ? null : nameOf(row.closedBy),
      steps: row.steps.map(({ text, byId, at }) => ({ text, by: nameOf(byId), at })),
    }
  })
}

export type Oversight = { city: { ref: string; name: string }; risks: RiskView[]; visits: VisitView[]; findings: FindingView[]; team: { id: string; name: string }[] }

/** All that the team knows of a city: notes of risk, the latest first; visits; findings, the open ones first. */
export async function getOversight(context: Context, city: string): Promise<Oversight> {
  authorize(context, 'oversight.view')
  const row = await reading(context).city.findFirst({ where: { OR: [{ id: city }, { ref: city }] }, select: { id: true, ref: true, name: true, risks: { orderBy: { recordedAt: 'desc' } }, visits: { orderBy: [{ visitedOn: 'desc' }, { ref: 'desc' }] } } })
  if (!row) throw new NotFound()
  const nameOf = await namer(context, [...row.risks, ...row.visits].map(({ recordedBy }) => recordedBy))
  const team = await reading(context).person.findMany({ where: { grants: { some: { ...inForceOn(context.clock.today()), role: { in: TEAM_ROLES.filter((role) => role !== 'auditor') } } } }, select: { id: true, name: true }, orderBy: { name: 'asc' } })
  return {
    city: { ref: row.ref, name: row.name },
    risks: row.risks.map((risk) => ({ level: risk.level as Level, reason: risk.reason, by: nameOf(risk.recordedBy), at: risk.recordedAt })),
    visits: row.visits.map((visit) => ({ ref: visit.ref, visitedOn: visit.visitedOn as Day, visitors: visit.visitors, seen: visit.seen, by: nameOf(visit.recordedBy) })),
    findings: await findings(context, { cityId: row.id }),
    team,
  }
}

/** Open findings of which somebody is the owner, the most urgent first. */
export async function listOpenFindings(context: Context, owner: string): Promise<FindingView[]> {
  authorize(context, 'oversight.view')
  return findings(context, { status: 'OPEN', ownerId: owner })
}
