import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Bilingual } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { ProgrammeArea } from '#app/features/priorities/domain'
import { authorize, reading, type Context } from '#app/platform/context'
import { nameKeyOf } from '#app/kernel/place'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { PUBLIC_STATUSES, type ProgrammeKind, type ProgrammeStatus } from '../domain'

export type ProgrammeSummary = {
  id: Id<'programme'>
  ref: string
  title: Bilingual
  kind: ProgrammeKind
  priorityArea: ProgrammeArea
  status: ProgrammeStatus
  startsOn: Day
  endsOn: Day
  /** US dollars; zero where no budget is known yet. */
  budget: Money
  clusters: { code: string; generation: number; name: Bilingual }[]
}

export type ProgrammeView = ProgrammeSummary & {
  summary: Bilingual
  /** Money was promised or allocated to it, so that its area stays. */
  hasMoney: boolean
}

export type ProgrammeFilter = {
  /** Part of a title in either language or of the reference, in any case or accents. */
  search?: string
  /** `PA3` finds all of its ways. */
  area?: 'PA1' | 'PA2' | 'PA3' | ProgrammeArea
  kind?: ProgrammeKind
  cluster?: string
  status?: ProgrammeStatus
}

export const PROGRAMME_SORTS = ['start', 'budget'] as const
export type ProgrammeSort = (typeof PROGRAMME_SORTS)[number]
const SORTS: Record<ProgrammeSort, SortBy> = { start: { column: ['startsOn'], of: 'text', down: true }, budget: { column: ['budgetMinor'], of: 'number', down: true } }

export type ProgrammePageAsked = PageAsked & { sort?: ProgrammeSort }
export type ProgrammePageOf = { programmes: ProgrammeSummary[] } & PageEnds

const columns = {
  id: true,
  ref: true,
  titleEn: true,
  titleFr: true,
  kind: true,
  priorityArea: true,
  status: true,
  startsOn: true,
  endsOn: true,
  budgetMinor: true,
  clusters: { orderBy: { cluster: 'asc' }, select: { of: { select: { code: true, generation: true, nameEn: true, nameFr: true } } } },
} as const

type Row = { id: string; ref: string; titleEn: string; titleFr: string; kind: string; priorityArea: string; status: string; startsOn: string; endsOn: string; budgetMinor: bigint; clusters: { of: { code: string; generation: number; nameEn: string; nameFr: string } }[] }

function toSummary(row: Row): ProgrammeSummary {
  return {
    id: row.id as Id<'programme'>,
    ref: row.ref,
    title: { en: row.titleEn, fr: row.titleFr },
    kind: row.kind as ProgrammeKind,
    priorityArea: row.priorityArea as ProgrammeArea,
    status: row.status as ProgrammeStatus,
    startsOn: row.startsOn as Day,
    endsOn: row.endsOn as Day,
    budget: usd(row.budgetMinor),
    clusters: row.clusters.map(({ of }) => ({ code: of.code, generation: of.generation, name: { en: of.nameEn, fr: of.nameFr } })),
  }
}

const isPublic = { status: { in: [...PUBLIC_STATUSES] } }

function whereProgrammes(filter: ProgrammeFilter) {
  const search = filter.search?.trim()
  return [
    ...(search ? [{ searchKey: { contains: nameKeyOf(search) } }] : []),
    ...(filter.area ? [filter.area === 'PA3' ? { priorityArea: { startsWith: 'PA3-' } } : { priorityArea: filter.area }] : []),
    ...(filter.kind ? [{ kind: filter.kind }] : []),
    ...(filter.status ? [{ status: filter.status }] : []),
    ...(filter.cluster ? [{ clusters: { some: { cluster: filter.cluster } } }] : []),
  ]
}

async function page(context: Context, filter: ProgrammeFilter, asked: ProgrammePageAsked, seen: object): Promise<ProgrammePageOf> {
  const db = reading(context).programme
  const where = [seen, ...whereProgrammes(filter)]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'start'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, select: columns, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { programmes: rows.map(toSummary), ...ends }
}

/** Programmes for the team in pages, the latest to begin first. */
export async function listProgrammes(context: Context, filter: ProgrammeFilter, asked: ProgrammePageAsked = {}): Promise<ProgrammePageOf> {
  authorize(context, 'programme.view')
  return page(context, filter, asked, {})
}

/** The same for everybody, without ideas. PROGRAMME-3. */
export async function listPublicProgrammes(context: Context, filter: ProgrammeFilter, asked: ProgrammePageAsked = {}): Promise<ProgrammePageOf> {
  authorize(context, 'fund.view-public')
  return page(context, filter, asked, isPublic)
}

async function one(context: Context, idOrRef: string, seen: object): Promise<ProgrammeView> {
  const row = await reading(context).programme.findFirst({
    where: { AND: [seen, { OR: [{ id: idOrRef }, { ref: idOrRef }] }] },
    select: { ...columns, summaryEn: true, summaryFr: true, _count: { select: { allocations: true, pledges: true } } },
  })
  if (!row) throw new NotFound()
  return { ...toSummary(row), summary: { en: row.summaryEn, fr: row.summaryFr }, hasMoney: row._count.allocations + row._count.pledges > 0 }
}

/** One programme for the team, by id or reference. */
export async function getProgramme(context: Context, idOrRef: string): Promise<ProgrammeView> {
  authorize(context, 'programme.view')
  return one(context, idOrRef, {})
}

/** One programme for everybody; an idea is not found. PROGRAMME-3. */
export async function getPublicProgramme(context: Context, idOrRef: string): Promise<ProgrammeView> {
  authorize(context, 'fund.view-public')
  return one(context, idOrRef, isPublic)
}

/** Programmes that can still be given to or allocated to, by reference, for a choice in a form. */
export async function listProgrammeChoices(context: Context): Promise<{ id: Id<'programme'>; ref: string; title: Bilingual; priorityArea: ProgrammeArea }[]> {
  authorize(context, 'programme.view')
  const rows = await reading(context).programme.findMany({ where: { status: { in: ['IDEA', 'PLANNED', 'RUNNING'] } }, orderBy: { ref: 'asc' }, select: columns })
  return rows.map(toSummary).map(({ id, ref, title, priorityArea }) => ({ id, ref, title, priorityArea }))
}

/** Public programmes of each cluster, latest first: for the page of the clusters. */
export async function listProgrammesByCluster(context: Context): Promise<Map<string, { ref: string; title: Bilingual; status: ProgrammeStatus }[]>> {
  authorize(context, 'fund.view-public')
  const rows = await reading(context).programmeCluster.findMany({
    where: { programme: isPublic },
    orderBy: [{ programme: { startsOn: 'desc' } }, { programmeId: 'desc' }],
    select: { cluster: true, programme: { select: { ref: true, titleEn: true, titleFr: true, status: true } } },
  })
  const byCluster = new Map<string, { ref: string; title: Bilingual; status: ProgrammeStatus }[]>()
  for (const { cluster, programme } of rows) {
    const listed = { ref: programme.ref, title: { en: programme.titleEn, fr: programme.titleFr }, status: programme.status as ProgrammeStatus }
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), listed])
  }
  return byCluster
}
