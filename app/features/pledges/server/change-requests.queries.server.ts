import { donorsOf, isTeam } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { authorize, reading, type Context } from '#app/platform/context'
import type { ChangeKind, ChangeStatus } from '../domain/change-request'

export type ChangeRequestView = { id: string; pledge: { id: Id<'pledge'>; ref: string; donor: string }; kind: ChangeKind; text: string; status: ChangeStatus; askedBy: string; askedAt: Date; answer: string | null; answeredAt: Date | null }

/** What was asked about promises, the last first; the team sees all, a donor's people their own. Who answered is for the audit trail. */
export async function listChangeRequests(context: Context, filter: { pledge?: string; status?: ChangeStatus }): Promise<ChangeRequestView[]> {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? null : donorsOf(context.actor)
  if (!mine) authorize(context, 'pledge.view')
  const rows = await reading(context).changeRequest.findMany({
    where: { AND: [filter.pledge ? { pledgeId: filter.pledge } : {}, filter.status ? { status: filter.status } : {}, mine ? { pledge: { donorId: { in: mine } } } : {}] },
    include: { pledge: { select: { id: true, ref: true, donor: { select: { name: true } } } } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const people = new Map((await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.askedBy) } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
  return rows.map((row) => ({
    id: row.id,
    pledge: { id: row.pledge.id as Id<'pledge'>, ref: row.pledge.ref, donor: row.pledge.donor.name },
    kind: row.kind as ChangeKind,
    text: row.text,
    status: row.status as ChangeStatus,
    askedBy: people.get(row.askedBy) ?? '',
    askedAt: row.askedAt,
    answer: row.answer,
    answeredAt: row.answeredAt,
  }))
}
