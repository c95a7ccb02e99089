import { inForceOn, isTeam, personOf } from '#app/kernel/access'
import { usd, type Money } from '#app/kernel/money'
import { dayOf, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { DEED_ROLES, DEEDS, lowestLimit, needsTwo, peopleNeeded, rowInForce, type Deed, type Given, type LimitRow } from '../domain/limits'

type RecordedLimit = LimitRow & { id: string; deed: Deed; reason: string; recordedBy: string; recordedAt: Date }

/** Every limit that was recorded of the deeds, the latest effective first. */
export async function limitRows(context: Context, deed?: Deed): Promise<RecordedLimit[]> {
  const rows = await reading(context).approvalLimit.findMany({ where: deed ? { deed } : {}, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }] })
  return rows.map((row) => ({ id: row.id, deed: row.deed as Deed, limit: row.limitMinor === null ? null : usd(row.limitMinor), effectiveOn: row.effectiveOn as Day, sequence: row.sequence, reason: row.reason, recordedBy: row.recordedBy, recordedAt: row.recordedAt }))
}

export type LimitView = {
  deed: Deed
  /** In force today; null: none. */
  limit: Money | null
  /** People who hold the role today, deputies included, and how many a thing above the limit needs. */
  holders: number
  needed: number
  history: (RecordedLimit & { before: Money | null; isAhead: boolean })[]
}

/** The limit of each deed with all that was ever recorded of it. */
export async function listLimits(context: Context): Promise<LimitView[]> {
  authorize(context, 'secretariat.view')
  const today = context.clock.today()
  const rows = await limitRows(context)
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.recordedBy) } }, select: { id: true, name: true } })
  const holders = await reading(context).roleGrant.findMany({ where: { role: { in: ['approver', 'finance-officer'] }, ...inForceOn(today) }, distinct: ['personId', 'role'], select: { role: true } })
  return DEEDS.map((deed) => {
    const own = rows.filter((row) => row.deed === deed)
    return {
      deed,
      limit: rowInForce(own, today)?.limit ?? null,
      holders: holders.filter((holder) => holder.role === DEED_ROLES[deed].role).length,
      needed: peopleNeeded(deed),
      history: own.map((row, i) => ({ ...row, recordedBy: people.find((person) => person.id === row.recordedBy)?.name ?? row.recordedBy, before: own[i + 1]?.limit ?? null, isAhead: row.effectiveOn > today })),
    }
  })
}

type Kept = Given & { note: string | null; isDeputy: boolean }

/** The first of two approvals of things, by `kind:id`; with whom and when. */
export async function listApprovals(context: Context, subjects: readonly string[]): Promise<Map<string, Kept[]>> {
  const rows = await reading(context).approval.findMany({ where: { subject: { in: [...subjects] } }, orderBy: { sequence: 'asc' } })
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.givenBy) } }, select: { id: true, name: true } })
  const given = new Map<string, Kept[]>()
  for (const row of rows) given.set(row.subject, [...(given.get(row.subject) ?? []), { by: row.givenBy, name: people.find((person) => person.id === row.givenBy)?.name ?? row.givenBy, on: dayOf(row.givenAt), note: row.note, isDeputy: row.isDeputy }])
  return given
}

/** What a page says of a thing that waits for approval. */
export type ApprovalState = { given: Kept[]; /** The limit that counts for it, where it needs two. */ limit: Money | null; needsTwo: boolean; /** The reader gave the first one. */ isOwn: boolean }

export type Waiting = { deed: Deed; subject: string; amount: Money | null; since: Date }

/** How far each thing is that waits for approval, and whether it needs two people. */
export async function approvalStates(context: Context, things: readonly Waiting[]): Promise<ApprovalState[]> {
  if (things.length === 0 || !isTeam(context.actor)) return things.map(() => ({ given: [], limit: null, needsTwo: false, isOwn: false }))
  const rows = await limitRows(context)
  const approvals = await listApprovals(context, things.map((thing) => thing.subject))
  const person = personOf(context.actor)
  return things.map((thing) => {
    const given = approvals.get(thing.subject) ?? []
    const limit = lowestLimit(rows.filter((row) => row.deed === thing.deed), dayOf(thing.since), context.clock.today())
    return { given, limit, needsTwo: needsTwo(thing.amount, limit, given), isOwn: given.some((one) => one.by === person) }
  })
}
