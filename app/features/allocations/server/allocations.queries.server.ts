import { approvalStates, listApprovals, type ApprovalState } from '#app/features/approvals/server/approvals.queries.server'
import { POOL } from '#app/features/fund/domain/window'
import { measuresThrough, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { keyOf } from '#app/features/fund/domain/measures'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Bilingual } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import { add, subtract, usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import type { AllocationStatus, LineStatus } from '../domain/allocation'
import { boundOf, MOVED, type DisbursementStatus } from '../domain/disbursement'

export type AllocationSummary = {
  id: Id<'allocation'>
  ref: string
  status: AllocationStatus
  programme: { ref: string; title: Bilingual; area: string }
  window: { id: string; modality: string; pledge: string | null }
  cities: string[]
  total: Money
  approvedOn: Day | null
  proposedAt: Date
  /** The id of who proposed it: somebody else approves. */
  proposer: string
  /** Of a proposal above the limit: the first of its two approvals. */
  approvedOnce: { by: string; name: string; on: Day } | null
}

export type DisbursementRow = { id: Id<'disbursement'>; ref: string; amount: Money; status: DisbursementStatus; sentOn: Day | null; confirmedOn: Day | null; plannedBy: string | null; /** Of a planned one: how far its release is. */ approval: ApprovalState | null; /** Money that came back of another. */ back: { of: string; reason: string; sendAgain: boolean } | null }

export type LineView = {
  id: Id<'allocationLine'>
  sequence: number
  city: { ref: string; name: string; country: string } | null
  amount: Money
  reduced: Money
  sent: Money
  /** What can still be planned to be sent. */
  left: Money
  status: LineStatus
  declineReason: string | null
  flags: { inAfrica: boolean; inLdc: boolean; inLic: boolean } | null
  disbursements: DisbursementRow[]
}

const backOf = (row: { returns: { ref: string } | null; reason: string | null; sendAgain: boolean }) => row.returns && { of: row.returns.ref, reason: row.reason ?? '', sendAgain: row.sendAgain }

export type AllocationView = AllocationSummary & {
  purpose: string | null
  decision: string | null
  rejectedReason: string | null
  proposedBy: { id: string; name: string }
  approvedBy: { id: string; name: string } | null
  entry: string | null
  approval: ApprovalState
  available: Money
  lines: LineView[]
  /** Whose money stands behind it, the largest part first. */
  shares: { donor: { ref: string; name: string }; kind: 'exact' | 'notional'; amount: Money }[]
}

const WITH = { programme: { select: { ref: true, titleEn: true, titleFr: true, priorityArea: true } }, window: { select: { id: true, modality: true, pledge: { select: { ref: true } } } }, lines: { orderBy: { sequence: 'asc' as const }, include: { city: { select: { ref: true, name: true, country: true } } } } }

type Row = {
  id: string
  ref: string
  status: string
  programme: { ref: string; titleEn: string; titleFr: string; priorityArea: string }
  window: { id: string; modality: string; pledge: { ref: string } | null }
  lines: { city: { name: string } | null; reducedMinor: bigint }[]
  totalMinor: bigint
  approvedOn: string | null
  proposedAt: Date
  proposedBy: string
}

function summary(row: Row): AllocationSummary {
  return {
    id: row.id as Id<'allocation'>,
    ref: row.ref,
    status: row.status as AllocationStatus,
    programme: { ref: row.programme.ref, title: { en: row.programme.titleEn, fr: row.programme.titleFr }, area: row.programme.priorityArea },
    window: { id: row.window.id, modality: row.window.modality, pledge: row.window.pledge?.ref ?? null },
    cities: row.lines.flatMap((line) => line.city?.name ?? []),
    total: usd(row.totalMinor - row.lines.reduce((sum, line) => sum + line.reducedMinor, 0n)),
    approvedOn: row.approvedOn as Day | null,
    proposedAt: row.proposedAt,
    proposer: row.proposedBy,
    approvedOnce: null,
  }
}

export type AllocationFilter = { search?: string; status?: AllocationStatus; modality?: string }

export const ALLOCATION_SORTS = ['new', 'number'] as const
export type AllocationSort = (typeof ALLOCATION_SORTS)[number]
const SORTS: Record<AllocationSort, SortBy> = { new: { column: ['proposedAt'], of: 'instant', down: true }, number: { column: ['ref'], of: 'text', down: true } }

/** Allocations in pages, the last proposed first where nothing else is asked. */
export async function listAllocations(context: Context, filter: AllocationFilter, asked: PageAsked & { sort?: AllocationSort } = {}): Promise<{ allocations: AllocationSummary[] } & PageEnds> {
  authorize(context, 'allocation.view')
  const db = reading(context).allocation
  const search = filter.search?.trim()
  const where = [
    filter.status ? { status: filter.status } : {},
    filter.modality ? { window: { modality: filter.modality } } : {},
    search ? { OR: [{ ref: search.toUpperCase() }, { decision: { contains: search } }, { programme: { searchKey: { contains: nameKeyOf(search) } } }, { lines: { some: { city: { nameKey: { contains: nameKeyOf(search) } } } } }] } : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'new'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  const given = await listApprovals(context, rows.filter((row) => row.status === 'PROPOSED').map((row) => `allocation:${row.id}`))
  return { allocations: rows.map((row) => ({ ...summary(row), approvedOnce: given.get(`allocation:${row.id}`)?.[0] ?? null })), ...ends }
}

/** One allocation by id or number, with its lines, what was sent and whose money stands behind it. */
export async function getAllocation(context: Context, allocation: string): Promise<AllocationView> {
  authorize(context, 'allocation.view')
  const row = await reading(context).allocation.findFirst({
    where: { OR: [{ id: allocation }, { ref: allocation }] },
    include: { ...WITH, lines: { orderBy: { sequence: 'asc' }, include: { city: { select: { ref: true, name: true, country: true } }, disbursements: { orderBy: { recordedAt: 'asc' }, include: { returns: { select: { ref: true } } } }, shares: { include: { donor: { select: { ref: true, name: true } } } } } } },
  })
  if (!row) throw new NotFound()
  const people = await reading(context).person.findMany({ where: { id: { in: [row.proposedBy, row.approvedBy ?? ''] } }, select: { id: true, name: true } })
  const nameOf = (id: string) => people.find((person) => person.id === id) ?? { id, name: id }
  const planned = row.lines.flatMap((line) => line.disbursements.filter((d) => d.status === 'PLANNED' && d.returnsId === null))
  const [approval, ...releases] = await approvalStates(context, [
    { deed: 'ALLOCATION', subject: `allocation:${row.id}`, amount: usd(row.totalMinor), since: row.proposedAt },
    ...planned.map((d) => ({ deed: 'RELEASE' as const, subject: `disbursement:${d.id}`, amount: usd(d.amountMinor), since: d.recordedAt })),
  ])
  const shares = new Map<string, AllocationView['shares'][number]>()
  for (const share of row.lines.flatMap((line) => line.shares)) {
    const known = shares.get(share.donorId)
    shares.set(share.donorId, { donor: share.donor, kind: share.kind as 'exact' | 'notional', amount: usd((known?.amount.minor ?? 0n) + share.amountMinor - share.reducedMinor) })
  }
  return {
    ...summary(row),
    purpose: row.purpose,
    decision: row.decision,
    rejectedReason: row.rejectedReason,
    proposedBy: nameOf(row.proposedBy),
    approvedBy: row.approvedBy ? nameOf(row.approvedBy) : null,
    entry: row.entryId,
    approval: approval!,
    available: await measureThrough(context, 'available', keyOf.window(row.windowId), context.clock.today()),
    lines: row.lines.map((line) => {
      const bound = boundOf(line.disbursements)
      return {
        id: line.id as Id<'allocationLine'>,
        sequence: line.sequence,
        city: line.city,
        amount: usd(line.amountMinor),
        reduced: usd(line.reducedMinor),
        sent: usd(line.sentMinor),
        left: usd(line.amountMinor - line.reducedMinor - bound),
        status: line.status as LineStatus,
        declineReason: line.declineReason,
        flags: line.inAfrica === null ? null : { inAfrica: line.inAfrica, inLdc: line.inLdc ?? false, inLic: line.inLic ?? false },
        disbursements: line.disbursements.map((d) => ({ id: d.id as Id<'disbursement'>, ref: d.ref, amount: usd(d.amountMinor), status: d.status as DisbursementStatus, sentOn: d.sentOn as Day | null, confirmedOn: d.confirmedOn as Day | null, plannedBy: d.sentBy, approval: releases[planned.indexOf(d)] ?? null, back: backOf(d) })),
      }
    }),
    shares: [...shares.values()].sort((a, b) => (a.amount.minor > b.amount.minor ? -1 : 1)),
  }
}

export type ReleaseWaiting = { id: Id<'disbursement'>; ref: string; amount: Money; city: string | null; allocation: string; plannedBy: string | null; approval: ApprovalState }

/** Disbursements that wait to be released, the oldest first. */
export async function listReleasesWaiting(context: Context): Promise<ReleaseWaiting[]> {
  authorize(context, 'allocation.view')
  const rows = await reading(context).disbursement.findMany({ where: { status: 'PLANNED', returnsId: null }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], take: 50, include: { line: { select: { city: { select: { name: true } }, allocation: { select: { ref: true } } } } } })
  const states = await approvalStates(context, rows.map((row) => ({ deed: 'RELEASE' as const, subject: `disbursement:${row.id}`, amount: usd(row.amountMinor), since: row.recordedAt })))
  return rows.map((row, i) => ({ id: row.id as Id<'disbursement'>, ref: row.ref, amount: usd(row.amountMinor), city: row.line.city?.name ?? null, allocation: row.line.allocation.ref, plannedBy: row.sentBy, approval: states[i]! }))
}

export type WindowView = { id: string; modality: string; priorityArea: string | null; programme: string | null; pledge: { ref: string; donor: string } | null; net: Money; allocated: Money; available: Money }

/** What each window holds, today or as at a day as known on a day; the pool first, earmarked ones that hold something or were awarded from. */
export async function listWindows(context: Context, on: { asOf?: Day; knownOn?: Day | null; /** No more than so many, those that moved last; the pool is always there. */ most?: number } = {}): Promise<WindowView[]> {
  authorize(context, 'allocation.view')
  const through = on.asOf ?? context.clock.today()
  const ids = on.most === undefined ? null : [POOL, ...(await lastMoved(context, through, on.most))]
  const rows = await reading(context).window.findMany({ where: ids ? { id: { in: ids } } : {}, include: { pledge: { select: { ref: true, donor: { select: { name: true } } } } } })
  const stands = new Map<string, bigint>()
  for (const { measure, key, minor } of await measuresThrough(context, ['net', 'otherIncome', 'moved', 'available'], ids ? ids.map(keyOf.window) : 'windows', through, on.knownOn)) stands.set(`${measure} ${key}`, minor)
  const views = rows.map((row): WindowView => {
    const [given, earned, moved, available] = (['net', 'otherIncome', 'moved', 'available'] as const).map((measure) => usd(stands.get(`${measure} ${keyOf.window(row.id)}`) ?? 0n)) as [Money, Money, Money, Money]
    const net = add(add(given, earned), moved)
    return { id: row.id, modality: row.modality, priorityArea: row.priorityArea, programme: row.programmeId, pledge: row.pledge && { ref: row.pledge.ref, donor: row.pledge.donor.name }, net, allocated: subtract(net, available), available }
  })
  return views.filter((view) => view.id === POOL || view.net.minor !== 0n).sort((a, b) => (a.id === POOL ? -1 : b.id === POOL ? 1 : a.modality < b.modality ? -1 : a.modality > b.modality ? 1 : a.available.minor > b.available.minor ? -1 : 1))
}

/** So many movements are looked at for the windows that moved last, however many there are. */
const LOOKED_AT = 400

async function lastMoved(context: Context, through: Day, most: number): Promise<string[]> {
  const rows = await reading(context).fundMeasure.findMany({ where: { measure: 'available', day: { lte: through } }, orderBy: [{ day: 'desc' }, { key: 'asc' }], take: LOOKED_AT, select: { key: true } })
  return [...new Set(rows.map(({ key }) => key.slice(keyOf.window('').length)))].filter((id) => id !== POOL).slice(0, most)
}

export type CityLine = { id: Id<'allocationLine'>; allocation: string; decision: string | null; approvedOn: Day; programme: { ref: string; title: Bilingual }; amount: Money; status: LineStatus; declineReason: string | null; disbursements: DisbursementRow[] }

/** One line of an allocation for the city that it is for; not found for other cities' people. */
export async function getCityLine(context: Context, line: string, cities: readonly string[]): Promise<CityLine> {
  const row = await reading(context).allocationLine.findFirst({
    where: { id: line, cityId: { in: [...cities] }, allocation: { approvedOn: { not: null } } },
    include: { allocation: { include: { programme: { select: { ref: true, titleEn: true, titleFr: true } } } }, disbursements: { where: { status: { in: [...MOVED] } }, orderBy: { recordedAt: 'asc' }, include: { returns: { select: { ref: true } } } } },
  })
  if (!row) throw new NotFound()
  return {
    id: row.id as Id<'allocationLine'>,
    allocation: row.allocation.ref,
    decision: row.allocation.decision,
    approvedOn: row.allocation.approvedOn as Day,
    programme: { ref: row.allocation.programme.ref, title: { en: row.allocation.programme.titleEn, fr: row.allocation.programme.titleFr } },
    amount: usd(row.amountMinor - row.reducedMinor),
    status: row.status as LineStatus,
    declineReason: row.declineReason,
    disbursements: row.disbursements.map((d) => ({ id: d.id as Id<'disbursement'>, ref: d.ref, amount: usd(d.amountMinor), status: d.status as DisbursementStatus, sentOn: d.sentOn as Day | null, confirmedOn: d.confirmedOn as Day | null, plannedBy: null, approval: null, back: backOf(d) })),
  }
}

export type ReturnWaiting = { id: Id<'disbursement'>; ref: string; amount: Money; city: string | null; allocation: string; recordedBy: string | null }

/** Money that came back and waits for its second person. */
export async function listReturnsWaiting(context: Context): Promise<ReturnWaiting[]> {
  authorize(context, 'allocation.view')
  const rows = await reading(context).disbursement.findMany({ where: { status: 'PLANNED', returnsId: { not: null } }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], take: 50, include: { line: { select: { city: { select: { name: true } }, allocation: { select: { ref: true } } } } } })
  return rows.map((row) => ({ id: row.id as Id<'disbursement'>, ref: row.ref, amount: usd(-row.amountMinor), city: row.line.city?.name ?? null, allocation: row.line.allocation.ref, recordedBy: row.sentBy }))
}
