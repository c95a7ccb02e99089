import { PREFIXES } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { Db } from '#app/platform/db'
import { changesOf, type Change } from '../domain/changes'
import { subjectParts } from '../domain/subject'

export type AuditEventView = {
  sequence: number
  at: Date
  name: string
  actor: { kind: string; name: string; person: string | null }
  /** `hasPage`: false where nothing of that number can be opened (any more, or not yet). */
  object: { kind: string; id: string; label: string; hasPage: boolean }
  changes: Change[]
  requestId: string
}

export type AuditFilter = {
  /** A person's id, or part of a name. */
  person?: string
  /** A number (`PL-2026-0012`), an id, or both kind and id (`payment:pay_...`). */
  object?: string
  from?: Day
  to?: Day
  name?: string
  /** Where the page before ended. */
  before?: number
}

const PAGE = 40

/** What was done, the latest first, in pages. */
export async function listAuditEvents(context: Context, filter: AuditFilter): Promise<{ events: AuditEventView[]; next: number | null }> {
  authorize(context, 'audit.view')
  const db = reading(context)
  const subject = filter.object ? await subjectOf(db, filter.object.trim()) : null
  const rows = await db.auditEvent.findMany({
    where: {
      AND: [
        subject ? { subject } : {},
        filter.person ? await byPerson(db, filter.person.trim()) : {},
        filter.from ? { at: { gte: new Date(`${filter.from}T00:00:00Z`) } } : {},
        filter.to ? { at: { lt: new Date(`${addDays(filter.to, 1)}T00:00:00Z`) } } : {},
        filter.name ? { name: filter.name } : {},
        filter.before ? { sequence: { lt: filter.before } } : {},
      ],
    },
    orderBy: { sequence: 'desc' },
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const labels = await labelsOf(db, page.map((row) => row.subject))
  return {
    events: page.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      name: row.name,
      actor: { kind: row.actorKind, name: row.actorName, person: row.actorId },
      object: { ...subjectParts(row.subject), label: labels.get(row.subject) ?? subjectParts(row.subject).id, hasPage: hasPage(row.subject, labels) },
      changes: changesOf(row.before, row.after),
      requestId: row.requestId,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.sequence ?? null) : null,
  }
}

/** The names of events that have happened, for the filter. */
export async function listAuditNames(context: Context): Promise<string[]> {
  authorize(context, 'audit.view')
  return (await reading(context).auditEvent.findMany({ distinct: ['name'], select: { name: true }, orderBy: { name: 'asc' } })).map((row) => row.name)
}

async function byPerson(db: Db, typed: string) {
  if (typed.startsWith(`${PREFIXES.person}_`)) return { actorId: typed }
  const key = nameKeyOf(typed)
  const known = (await db.person.findMany({ select: { id: true, name: true } })).filter((person) => nameKeyOf(person.name).includes(key)).slice(0, 200)
  return { OR: [{ actorId: { in: known.map((person) => person.id) } }, { actorName: { contains: typed } }] }
}

/** Things whose name in the trail is not that of their id. */
const SUBJECT_OF: Record<string, string> = { inKindOffer: 'in-kind', cityReport: 'city-report', memberReport: 'member-report', callApplication: 'application', remainderMove: 'remainder' }
const KIND_OF_PREFIX = new Map(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix as string, SUBJECT_OF[kind] ?? kind]))

type Numbered = { id: string; ref: string }
type Finder = (db: Db, where: { ref: string } | { id: { in: string[] } }) => Promise<Numbered[]>
const SELECT = { id: true, ref: true } as const

/** Kinds of things that carry a number. */
const NUMBERED: Record<string, Finder> = {
  donor: (db, where) => db.donor.findMany({ where, select: SELECT }),
  partnership: (db, where) => db.partnership.findMany({ where, select: SELECT }),
  placement: (db, where) => db.staffPlacement.findMany({ where, select: SELECT }),
  pledge: (db, where) => db.pledge.findMany({ where, select: SELECT }),
  payment: (db, where) => db.payment.findMany({ where, select: SELECT }),
  allocation: (db, where) => db.allocation.findMany({ where, select: SELECT }),
  disbursement: (db, where) => db.disbursement.findMany({ where, select: SELECT }),
  'in-kind': (db, where) => db.inKindOffer.findMany({ where, select: SELECT }),
  need: (db, where) => db.need.findMany({ where, select: SELECT }),
  'city-report': (db, where) => db.cityReport.findMany({ where, select: SELECT }),
  'member-report': (db, where) => db.memberReport.findMany({ where, select: SELECT }),
  meeting: (db, where) => db.meeting.findMany({ where, select: SELECT }),
  decision: async (db, where) => (await db.decision.findMany({ where, select: SELECT })).map(({ id, ref }) => ({ id, ref: ref ?? id })),
  call: (db, where) => db.call.findMany({ where, select: SELECT }),
  // A draft is its city's own until it is handed in: it has no page for the team.
  application: (db, where) => db.callApplication.findMany({ where: { ...where, status: { not: 'DRAFT' } }, select: SELECT }),
  remainder: (db, where) => db.remainderMove.findMany({ where, select: SELECT }),
  agreement: (db, where) => db.agreement.findMany({ where, select: SELECT }),
  programme: (db, where) => db.programme.findMany({ where, select: SELECT }),
  city: (db, where) => db.city.findMany({ where, select: SELECT }),
}

/** `payment:pay_...` of what was typed; as typed where it is neither a number nor an id, and then nothing is found. */
async function subjectOf(db: Db, typed: string): Promise<string> {
  if (typed.includes(':')) return typed
  const kind = KIND_OF_PREFIX.get(typed.split('_')[0] ?? '')
  if (kind && typed.includes('_')) return `${kind}:${typed}`
  for (const [name, find] of Object.entries(NUMBERED)) {
    const [found] = await find(db, { ref: typed.toUpperCase() })
    if (found) return `${name}:${found.id}`
  }
  return typed
}

function hasPage(subject: string, labels: ReadonlyMap<string, string>): boolean {
  return !(subjectParts(subject).kind in NUMBERED) || labels.has(subject)
}

/** Numbers, and names of people, in place of ids. */
async function labelsOf(db: Db, subjects: readonly string[]): Promise<Map<string, string>> {
  const labels = new Map<string, string>()
  const idsOf = (kind: string) => [...new Set(subjects.filter((subject) => subject.startsWith(`${kind}:`)).map((subject) => subjectParts(subject).id))]
  for (const [kind, find] of Object.entries(NUMBERED)) {
    const ids = idsOf(kind)
    if (ids.length > 0) for (const row of await find(db, { id: { in: ids } })) labels.set(`${kind}:${row.id}`, row.ref)
  }
  const people = idsOf('person')
  if (people.length > 0) for (const row of await db.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })) labels.set(`person:${row.id}`, row.name)
  return labels
}
