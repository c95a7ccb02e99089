import { listOwnClusters } from '#app/features/clusters/server/clusters.queries.server'
import { citiesOf, NotFound } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { Comments, Content, Typed } from '../domain/content'
import { daysLate, isOwed, type ReportKind, type ReportStatus } from '../domain/deadline'
import type { KeptStatus, ListState } from '../domain/report'
import { OWING, spanOwed } from './rows.server'

export type ReportSummary = {
  /** Null where the city has not begun to write. */
  id: string | null
  ref: string | null
  kind: ReportKind
  from: Day
  to: Day
  dueOn: Day | null
  status: ReportStatus
  /** Days since the due day, while the city has still to send it. */
  late: number
  /** To be sent, and begun, late or due within the next weeks. */
  isSoon: boolean
  line: string
  allocation: string
  programme: { ref: string; title: Bilingual }
  city: { ref: string; name: string }
}

/** How far ahead the desk looks. */
const DAYS_AHEAD = 60
const MOST = 200

type LineRow = {
  id: string
  sentMinor: bigint
  disbursements: { sentOn: string | null }[]
  reports: { id: string; ref: string; kind: string; coversFrom: string; coversTo: string; dueOn: string | null; status: string }[]
  allocation: { ref: string; programme: { ref: string; titleEn: string; titleFr: string; endsOn: string } }
  city: { ref: string; name: string } | null
  changes: { endsOn: string | null }[]
}

/** The reports of a line: those that were begun, and the one that is owed next. */
function reportsOf(line: LineRow, today: Day): ReportSummary[] {
  const { programme } = line.allocation
  const of = { line: line.id, allocation: line.allocation.ref, programme: { ref: programme.ref, title: { en: programme.titleEn, fr: programme.titleFr } }, city: line.city! }
  const kept = line.reports.map((row): ReportSummary => {
    const [status, dueOn] = [row.status as KeptStatus, row.dueOn as Day | null]
    return { ...of, id: row.id, ref: row.ref, kind: row.kind as ReportKind, from: row.coversFrom as Day, to: row.coversTo as Day, dueOn, status, late: daysLate({ status, dueOn }, today), isSoon: isOwed(status) }
  })
  const isOpen = line.reports.some((row) => row.kind !== 'CORRECTION' && (row.status === 'DRAFT' || row.status === 'RETURNED'))
  const span = isOpen ? null : spanOwed(line)
  return span ? [...kept, { ...of, ...span, id: null, ref: null, status: 'DUE', late: daysLate({ status: 'DUE', dueOn: span.dueOn }, today), isSoon: span.dueOn <= addDays(today, DAYS_AHEAD) }] : kept
}

const byDueDay = (a: ReportSummary, b: ReportSummary) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? 1 : 0)

/** Every report of one's own cities, or of one of their lines: what is owed first, the earliest due day first. */
export async function listOwnReports(context: Context, of: { line?: string } = {}): Promise<ReportSummary[]> {
  authorize(context, 'city-workspace.view')
  const lines = await reading(context).allocationLine.findMany({ where: { AND: [{ cityId: { in: citiesOf(context.actor) } }, of.line ? { id: of.line } : {}, { OR: [{ sentMinor: { gt: 0n } }, { reports: { some: {} } }] }] }, include: OWING })
  const all = lines.flatMap((line) => reportsOf(line, context.clock.today()))
  return [...all.filter((report) => isOwed(report.status)).sort(byDueDay), ...all.filter((report) => !isOwed(report.status)).sort(byDueDay).reverse()]
}

/** Every report of the lines of one allocation, or of one city, for the team. */
export async function listReportsOf(context: Context, of: { allocation: string } | { city: string }): Promise<ReportSummary[]> {
  authorize(context, 'city-report.view')
  const where = 'city' in of ? { city: { ref: of.city } } : { cityId: { not: null }, allocation: { OR: [{ id: of.allocation }, { ref: of.allocation }] } }
  const lines = await reading(context).allocationLine.findMany({ where, include: OWING, orderBy: [{ allocationId: 'asc' }, { sequence: 'asc' }] })
  return lines.flatMap((line) => reportsOf(line, context.clock.today()))
}

/** What cities have still to send, the earliest due day first. Lines whose final report has come owe nothing and are not read. */
export async function listOwedReports(context: Context, until: Day): Promise<ReportSummary[]> {
  authorize(context, 'city-report.view')
  const lines = await reading(context).allocationLine.findMany({
    where: { cityId: { not: null }, sentMinor: { gt: 0n }, reports: { none: { kind: 'FINAL', status: { in: ['SUBMITTED', 'ACCEPTED', 'CERTIFIED'] } } } },
    include: OWING,
  })
  return lines
    .flatMap((line) => reportsOf(line, context.clock.today()))
    .filter((report) => isOwed(report.status) && report.dueOn !== null && report.dueOn <= until)
    .sort(byDueDay)
}

/** What cities have still to send, and have begun or owe soon, of money for the programmes of a cluster: for whoever coordinates it. */
export async function listOwedInCluster(context: Context, cluster: string): Promise<ReportSummary[]> {
  authorize(context, 'coordinator-workspace.view')
  if (!(await listOwnClusters(context)).some(({ code }) => code === cluster)) throw new NotFound()
  const lines = await reading(context).allocationLine.findMany({ where: { cityId: { not: null }, sentMinor: { gt: 0n }, allocation: { programme: { clusters: { some: { cluster } } } } }, include: OWING })
  const until = addDays(context.clock.today(), DAYS_AHEAD)
  return lines
    .flatMap((line) => reportsOf(line, context.clock.today()))
    .filter((report) => isOwed(report.status) && report.dueOn !== null && report.dueOn <= until)
    .sort(byDueDay)
}

async function listKept(context: Context, status: KeptStatus): Promise<ReportSummary[]> {
  const rows = await reading(context).cityReport.findMany({
    where: { status },
    orderBy: [{ savedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    include: { line: { select: { id: true, sentMinor: true, city: OWING.city, allocation: OWING.allocation } } },
  })
  return rows.flatMap((row) => reportsOf({ ...row.line, disbursements: [], changes: [], reports: [row] }, context.clock.today()))
}

/** The desk: what waits for the team and what is late or due soon; or the reports of one state. */
export async function listReports(context: Context, state: ListState | undefined): Promise<ReportSummary[]> {
  authorize(context, 'city-report.view')
  const today = context.clock.today()
  if (state === 'LATE') return listOwedReports(context, addDays(today, -1))
  if (state === 'DUE') return (await listOwedReports(context, addDays(today, DAYS_AHEAD))).filter((report) => report.late === 0)
  if (state) return listKept(context, state)
  return [...(await listKept(context, 'SUBMITTED')), ...(await listOwedReports(context, addDays(today, DAYS_AHEAD)))]
}

/** What waits for the team. */
export async function countSubmittedReports(context: Context): Promise<number> {
  authorize(context, 'city-report.view')
  return reading(context).cityReport.count({ where: { status: 'SUBMITTED' } })
}

export type RoundView = { number: number; content: Content; spent: Money; submittedBy: string; submittedOn: Day; outcome: 'RETURNED' | 'ACCEPTED' | null; comments: Comments; decidedBy: string | null; decidedAt: Date | null }

export type ReportDetail = ReportSummary & {
  id: string
  ref: string
  typed: Typed
  version: number
  savedBy: string | null
  savedAt: Date
  rounds: RoundView[]
  corrects: { id: string; ref: string; spent: Money } | null
  corrections: { id: string; ref: string; status: ReportStatus }[]
  acceptedOn: Day | null
  reportedOn: Day | null
  certifiedBy: string | null
  certifiedOn: Day | null
  /** What it added to the spending of the line; null where nothing was counted. */
  counted: Money | null
  figures: { allocated: Money; sent: Money; expended: Money }
}

/** One report with all its rounds; `cities` narrows it to those of a city's people. */
async function detailOf(context: Context, report: string, cities: readonly string[] | null): Promise<ReportDetail> {
  const row = await reading(context).cityReport.findFirst({
    where: { AND: [{ OR: [{ id: report }, { ref: report }] }, cities ? { line: { cityId: { in: [...cities] } } } : {}] },
    include: {
      rounds: { orderBy: { number: 'asc' } },
      corrects: { select: { id: true, ref: true } },
      corrections: { select: { id: true, ref: true, status: true }, orderBy: { sequence: 'asc' } },
      expenditure: true,
      line: { select: { id: true, amountMinor: true, reducedMinor: true, sentMinor: true, expendedMinor: true, city: OWING.city, allocation: OWING.allocation } },
    },
  })
  if (!row) throw new NotFound()
  const before = row.correctsId ? await reading(context).cityReport.findFirst({ where: { OR: [{ id: row.correctsId }, { correctsId: row.correctsId }], status: { in: ['ACCEPTED', 'CERTIFIED'] }, sequence: { lt: row.sequence } }, orderBy: { sequence: 'desc' }, include: { rounds: { orderBy: { number: 'desc' }, take: 1 } } }) : null
  const [summary] = reportsOf({ ...row.line, disbursements: [], changes: [], reports: [row] }, context.clock.today())
  const ids = [row.certifiedBy, row.savedBy, ...row.rounds.flatMap((round) => [round.submittedBy, round.decidedBy])].filter((id) => id !== null)
  const people = new Map((await reading(context).person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
  const nameOf = (id: string | null) => (id === null ? null : (people.get(id) ?? id))
  return {
    ...summary!,
    id: row.id,
    ref: row.ref,
    typed: JSON.parse(row.draft) as Typed,
    version: row.version,
    savedBy: nameOf(row.savedBy),
    savedAt: row.savedAt,
    rounds: row.rounds.map((round) => ({
      number: round.number,
      content: JSON.parse(round.content) as Content,
      spent: usd(round.spentMinor),
      submittedBy: nameOf(round.submittedBy)!,
      submittedOn: round.submittedOn as Day,
      outcome: round.outcome as RoundView['outcome'],
      comments: round.comments === null ? {} : (JSON.parse(round.comments) as Comments),
      decidedBy: nameOf(round.decidedBy),
      decidedAt: round.decidedAt,
    })),
    corrects: row.corrects && { ...row.corrects, spent: usd(before?.rounds[0]?.spentMinor ?? 0n) },
    corrections: row.corrections.map((one) => ({ ...one, status: one.status as ReportStatus })),
    acceptedOn: row.acceptedOn as Day | null,
    reportedOn: row.reportedOn as Day | null,
    certifiedBy: nameOf(row.certifiedBy),
    certifiedOn: row.certifiedOn as Day | null,
    counted: row.expenditure && usd(row.expenditure.amountMinor),
    figures: { allocated: usd(row.line.amountMinor - row.line.reducedMinor), sent: usd(row.line.sentMinor), expended: usd(row.line.expendedMinor) },
  }
}

/** A report for the team. A draft that was never sent is the city's own and not found here. */
export async function getReport(context: Context, report: string): Promise<ReportDetail> {
  authorize(context, 'city-report.view')
  const detail = await detailOf(context, report, null)
  if (detail.rounds.length === 0) throw new NotFound()
  return detail
}

/** A report for the people of its city. */
export async function getOwnReport(context: Context, report: string): Promise<ReportDetail> {
  authorize(context, 'city-workspace.view')
  return detailOf(context, report, citiesOf(context.actor))
}

/** What a city told the public in an accepted report. */
export type Story = { key: string; city: { ref: string; name: string }; programme: { ref: string; title: Bilingual }; from: Day; to: Day; summary: string; people: number | null; women: number | null; spent: Money }

type StoriesOf = { city: string } | { programme: string } | { donor: string }

/** Accepted reports of a city, a programme, or of the lines in which a donor has a share; a correction stands for what it corrects. */
export async function listAcceptedStories(context: Context, of: StoriesOf): Promise<Story[]> {
  authorize(context, 'fund.view-public')
  const line = 'city' in of ? { cityId: of.city } : 'programme' in of ? { allocation: { programmeId: of.programme } } : { shares: { some: { donor: { OR: [{ id: of.donor }, { ref: of.donor }] } } } }
  return storiesWhere(context, { line })
}

/** What was accepted from a day until another, both included. */
export async function listStoriesAccepted(context: Context, days: { from: Day; until: Day }): Promise<Story[]> {
  authorize(context, 'fund.view-public')
  return storiesWhere(context, { acceptedOn: { gte: days.from, lte: days.until } })
}

type StoryWhere = { line?: { cityId: string } | { allocation: { programmeId: string } } | { shares: { some: { donor: { OR: ({ id: string } | { ref: string })[] } } } }; acceptedOn?: { gte: Day; lte: Day } }

async function storiesWhere(context: Context, where: StoryWhere): Promise<Story[]> {
  const rows = await reading(context).cityReport.findMany({
    where: { status: { in: ['ACCEPTED', 'CERTIFIED'] }, ...where },
    include: { rounds: { orderBy: { number: 'desc' }, take: 1 }, line: { select: { city: OWING.city, allocation: OWING.allocation } } },
    orderBy: [{ sequence: 'asc' }],
  })
  const latest = new Map(rows.map((row) => [row.correctsId ?? row.id, row]))
  return [...latest.values()]
    .map((row): Story => {
      const content = JSON.parse(row.rounds[0]!.content) as Content
      const { programme } = row.line.allocation
      return {
        key: row.id,
        city: row.line.city!,
        programme: { ref: programme.ref, title: { en: programme.titleEn, fr: programme.titleFr } },
        from: row.coversFrom as Day,
        to: row.coversTo as Day,
        summary: content.texts.summary ?? '',
        people: content.people,
        women: content.women,
        spent: usd(row.rounds[0]!.spentMinor),
      }
    })
    .sort((a, b) => (a.to > b.to ? -1 : a.to < b.to ? 1 : 0))
}
