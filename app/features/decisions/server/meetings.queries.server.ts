import { NotFound } from '#app/kernel/access'
import type { Bilingual, Language } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { linesOf, type DecisionStatus, type LinkKind, type MeetingKind, type MeetingStatus } from '../domain/meeting'

/** Title and text in the reader's language as far as they are in it. */
export type DecisionSummary = { id: string; ref: string | null; title: string; text: string; /** It is not in the reader's language. */ onlyEnglish: boolean; /** It can still be said in French. */ lacksFrench: boolean; status: DecisionStatus; takenOn: Day | null; meeting: { ref: string; title: string; heldOn: Day } }
export type MeetingSummary = { id: string; ref: string; kind: MeetingKind; title: string; heldOn: Day; place: string; status: MeetingStatus; decisions: number }
export type MeetingView = MeetingSummary & { version: number; participants: string; people: string[]; agenda: string; items: string[]; minutes: string | null; taken: DecisionSummary[]; toTake: DecisionSummary[]; dropped: DecisionSummary[] }

const PAGE = 25
const WITH_MEETING = { meeting: { select: { ref: true, title: true, heldOn: true } } }

type DecisionRow = { id: string; ref: string | null; title: string; text: string; titleFr: string | null; textFr: string | null; status: string; takenOn: string | null; meeting: { ref: string; title: string; heldOn: string } }

function toDecision(row: DecisionRow, language: Language): DecisionSummary {
  const isFrench = language === 'fr' && row.titleFr !== null && row.textFr !== null
  return { id: row.id, ref: row.ref, title: isFrench ? row.titleFr! : row.title, text: isFrench ? row.textFr! : row.text, onlyEnglish: language === 'fr' && !isFrench, lacksFrench: row.titleFr === null, status: row.status as DecisionStatus, takenOn: row.takenOn as Day | null, meeting: { ...row.meeting, heldOn: row.meeting.heldOn as Day } }
}

/** Meetings in pages, the latest day first. */
export async function listMeetings(context: Context, filter: { kind?: MeetingKind; before?: { day: Day; id: string } }): Promise<{ meetings: MeetingSummary[]; next: { day: Day; id: string } | null }> {
  authorize(context, 'meeting.view')
  const { before } = filter
  const rows = await reading(context).meeting.findMany({
    where: { AND: [filter.kind ? { kind: filter.kind } : {}, before ? { heldOn: { lte: before.day } } : {}, before ? { OR: [{ heldOn: { lt: before.day } }, { heldOn: before.day, id: { lt: before.id } }] } : {}] },
    include: { _count: { select: { decisions: { where: { status: 'TAKEN' } } } } },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    meetings: page.map((row) => ({ id: row.id, ref: row.ref, kind: row.kind as MeetingKind, title: row.title, heldOn: row.heldOn as Day, place: row.place, status: row.status as MeetingStatus, decisions: row._count.decisions })),
    next: rows.length > PAGE && last ? { day: last.heldOn as Day, id: last.id } : null,
  }
}

export async function countPlannedMeetings(context: Context): Promise<number> {
  authorize(context, 'meeting.view')
  return reading(context).meeting.count({ where: { status: 'PLANNED' } })
}

export async function countDecisionsToTake(context: Context): Promise<number> {
  authorize(context, 'meeting.view')
  return reading(context).decision.count({ where: { status: 'TO_TAKE' } })
}

/** One meeting with what it is to decide and has decided. */
export async function getMeeting(context: Context, idOrRef: string): Promise<MeetingView> {
  authorize(context, 'meeting.view')
  const row = await reading(context).meeting.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, include: { decisions: { orderBy: { sequence: 'asc' }, include: WITH_MEETING } } })
  if (!row) throw new NotFound()
  const decisions = row.decisions.map((one) => toDecision(one, context.language))
  const taken = decisions.filter((decision) => decision.status === 'TAKEN')
  return {
    id: row.id,
    ref: row.ref,
    kind: row.kind as MeetingKind,
    title: row.title,
    heldOn: row.heldOn as Day,
    place: row.place,
    status: row.status as MeetingStatus,
    decisions: taken.length,
    version: row.version,
    participants: row.participants,
    people: linesOf(row.participants),
    agenda: row.agenda,
    items: linesOf(row.agenda),
    minutes: row.minutes,
    taken,
    toTake: decisions.filter((decision) => decision.status === 'TO_TAKE'),
    dropped: decisions.filter((decision) => decision.status === 'DROPPED'),
  }
}

/** The last meeting of the same kind before one, with its minutes: what the next one begins with. */
export async function findMeetingBefore(context: Context, meeting: Pick<MeetingView, 'kind' | 'heldOn' | 'id'>): Promise<MeetingView | null> {
  authorize(context, 'meeting.view')
  const row = await reading(context).meeting.findFirst({ where: { kind: meeting.kind, status: 'HELD', id: { not: meeting.id }, heldOn: { lte: meeting.heldOn } }, orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], select: { id: true } })
  return row && getMeeting(context, row.id)
}

/** Decisions in pages: those still to take first, then the last taken. */
export async function listDecisions(context: Context, filter: { search?: string; status?: DecisionStatus; before?: { at: Date; ref: string } }): Promise<{ decisions: DecisionSummary[]; next: { at: Date; ref: string } | null }> {
  authorize(context, 'meeting.view')
  const { before } = filter
  const search = filter.search?.trim()
  const found = search ? { searchKey: { contains: nameKeyOf(search) } } : {}
  const db = reading(context)
  const toTake = before || (filter.status && filter.status !== 'TO_TAKE') ? [] : await db.decision.findMany({ where: { AND: [found, { status: 'TO_TAKE' }] }, include: WITH_MEETING, orderBy: [{ meeting: { heldOn: 'asc' } }, { sequence: 'asc' }], take: 100 })
  const dropped = filter.status === 'DROPPED' ? await db.decision.findMany({ where: { AND: [found, { status: 'DROPPED' }] }, include: WITH_MEETING, orderBy: [{ meeting: { heldOn: 'desc' } }, { sequence: 'asc' }], take: 100 }) : []
  const taken =
    filter.status && filter.status !== 'TAKEN'
      ? []
      : await db.decision.findMany({
          where: { AND: [found, { status: 'TAKEN' }, before ? { takenAt: { lte: before.at } } : {}, before ? { OR: [{ takenAt: { lt: before.at } }, { takenAt: before.at, ref: { lt: before.ref } }] } : {}] },
          include: WITH_MEETING,
          orderBy: [{ takenAt: 'desc' }, { ref: 'desc' }],
          take: PAGE + 1,
        })
  const last = taken.slice(0, PAGE).at(-1)
  return { decisions: [...toTake, ...taken.slice(0, PAGE), ...dropped].map((one) => toDecision(one, context.language)), next: taken.length > PAGE && last ? { at: last.takenAt!, ref: last.ref! } : null }
}

export type Followed = {
  allocations: { ref: string; status: string; programme: Bilingual; total: Money; approvedOn: Day | null }[]
  calls: { ref: string; title: Bilingual }[]
  links: { kind: LinkKind; subject: string; name: Bilingual }[]
}

/** DECISION-3: one decision by its number or id, with all that followed from it. */
export async function getDecision(context: Context, idOrRef: string): Promise<DecisionSummary & { followed: Followed }> {
  authorize(context, 'meeting.view')
  const db = reading(context)
  const row = await db.decision.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, include: { ...WITH_MEETING, links: { orderBy: [{ linkedAt: 'asc' }, { kind: 'asc' }, { subject: 'asc' }] } } })
  if (!row) throw new NotFound()
  const named = row.ref === null ? null : { decision: row.ref }
  const allocations = named ? await db.allocation.findMany({ where: named, orderBy: [{ approvedAt: 'asc' }, { id: 'asc' }], select: { ref: true, status: true, totalMinor: true, approvedOn: true, programme: { select: { titleEn: true, titleFr: true } }, lines: { select: { reducedMinor: true } } } }) : []
  const calls = named ? await db.call.findMany({ where: named, orderBy: { ref: 'asc' }, select: { ref: true, titleEn: true, titleFr: true } }) : []
  return {
    ...toDecision(row, context.language),
    followed: {
      allocations: allocations.map((one) => ({ ref: one.ref, status: one.status, programme: { en: one.programme.titleEn, fr: one.programme.titleFr }, total: usd(one.totalMinor - one.lines.reduce((sum, line) => sum + line.reducedMinor, 0n)), approvedOn: one.approvedOn as Day | null })),
      calls: calls.map((one) => ({ ref: one.ref, title: { en: one.titleEn, fr: one.titleFr } })),
      links: await Promise.all(row.links.map(async ({ kind, subject }) => ({ kind: kind as LinkKind, subject, name: await nameOf(context, kind as LinkKind, subject) }))),
    },
  }
}

async function nameOf(context: Context, kind: LinkKind, subject: string): Promise<Bilingual> {
  const db = reading(context)
  if (kind === 'CLUSTER') {
    const cluster = await db.cluster.findUnique({ where: { code: subject }, select: { nameEn: true, nameFr: true, generation: true } })
    return cluster ? { en: `${cluster.nameEn} (${cluster.generation})`, fr: `${cluster.nameFr} (${cluster.generation})` } : { en: subject, fr: subject }
  }
  if (kind === 'PROGRAMME') {
    const programme = await db.programme.findUnique({ where: { ref: subject }, select: { titleEn: true, titleFr: true } })
    return programme ? { en: programme.titleEn, fr: programme.titleFr } : { en: subject, fr: subject }
  }
  return { en: subject.replace('-', '–'), fr: subject.replace('-', '–') }
}

/** The decision that a reference names; null where the reference is only text. */
export async function findDecision(context: Context, reference: string | null): Promise<{ ref: string; title: string } | null> {
  authorize(context, 'meeting.view')
  if (!reference) return null
  const row = await reading(context).decision.findUnique({ where: { ref: reference.trim() }, select: { ref: true, title: true, titleFr: true } })
  return row?.ref ? { ref: row.ref, title: (context.language === 'fr' && row.titleFr) || row.title } : null
}

/** The last decisions that were taken, for a choice in a form. */
export async function listDecisionChoices(context: Context): Promise<{ ref: string; title: string }[]> {
  authorize(context, 'meeting.view')
  const rows = await reading(context).decision.findMany({ where: { status: 'TAKEN' }, orderBy: [{ takenAt: 'desc' }, { ref: 'desc' }], take: 30, select: { ref: true, title: true, titleFr: true } })
  return rows.flatMap(({ ref, title, titleFr }) => (ref ? [{ ref, title: (context.language === 'fr' && titleFr) || title }] : []))
}

/** Decisions about a period, cluster or programme. */
export async function listDecisionsAbout(context: Context, kind: LinkKind, subject: string): Promise<DecisionSummary[]> {
  authorize(context, 'meeting.view')
  const rows = await reading(context).decisionLink.findMany({ where: { kind, subject }, include: { decision: { include: WITH_MEETING } }, orderBy: { linkedAt: 'asc' } })
  return rows.map((row) => toDecision(row.decision, context.language))
}

export type PublicDecision = { ref: string; title: string; onlyEnglish: boolean; takenOn: Day }

/** DECISION-4: what was decided about each cluster, the last first, for everybody: number, day and title, never the text. */
export async function listPublicDecisions(context: Context): Promise<Map<string, PublicDecision[]>> {
  authorize(context, 'fund.view-public')
  const rows = await reading(context).decisionLink.findMany({ where: { kind: 'CLUSTER', decision: { status: 'TAKEN' } }, select: { subject: true, decision: { include: WITH_MEETING } }, orderBy: [{ decision: { takenOn: 'desc' } }, { decision: { ref: 'desc' } }] })
  const about = new Map<string, PublicDecision[]>()
  for (const row of rows) {
    const { ref, title, onlyEnglish, takenOn } = toDecision(row.decision, context.language)
    if (ref && takenOn) about.set(row.subject, [...(about.get(row.subject) ?? []), { ref, title, onlyEnglish, takenOn }])
  }
  return about
}

/** What a decision can be linked to, by kind. */
export async function listLinkChoices(context: Context): Promise<{ kind: LinkKind; subject: string; name: Bilingual }[]> {
  authorize(context, 'meeting.view')
  const db = reading(context)
  const periods = await db.fundPeriod.findMany({ orderBy: { startsOn: 'desc' }, select: { code: true } })
  const clusters = await db.cluster.findMany({ orderBy: [{ generation: 'desc' }, { code: 'asc' }] })
  const programmes = await db.programme.findMany({ where: { status: { not: 'CANCELLED' } }, orderBy: { ref: 'asc' }, select: { ref: true, titleEn: true, titleFr: true } })
  return [
    ...periods.map(({ code }) => ({ kind: 'PERIOD' as const, subject: code, name: { en: code.replace('-', '–'), fr: code.replace('-', '–') } })),
    ...clusters.map((row) => ({ kind: 'CLUSTER' as const, subject: row.code, name: { en: `${row.nameEn} (${row.generation})`, fr: `${row.nameFr} (${row.generation})` } })),
    ...programmes.map((row) => ({ kind: 'PROGRAMME' as const, subject: row.ref, name: { en: row.titleEn, fr: row.titleFr } })),
  ]
}
