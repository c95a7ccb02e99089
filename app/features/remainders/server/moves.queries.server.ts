import { approvalStates, type ApprovalState } from '#app/features/approvals/server/approvals.queries.server'
import { wholeFamily } from '#app/features/donors/server/donors.queries.server'
import { keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { measuresThrough } from '#app/features/fund/server/fund.queries.server'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { usd } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { MoveStatus } from '../domain/move'
import type { MoveView, RemainderView, TargetView, WindowFacts } from '../domain/move-view'
import { remainsOf } from './move-rows.server'

const FACTS = { select: { modality: true, priorityArea: true, pledge: { select: { ref: true, donor: { select: { name: true } } } } } } as const
const WITH = { from: FACTS, to: FACTS, donor: { select: { ref: true, name: true } }, reverses: { select: { ref: true } }, reversedBy: { select: { ref: true } } } as const
const PAGE = 25

/** So many windows are shown; each can be reached by its pledge. */
const MOST = 100

const RESTING = { id: true, programmeId: true, ...FACTS.select } as const
type Resting = { id: string; programmeId: string | null } & Parameters<typeof windowOf>[0]

/** Earmarked windows that hold something, those whose programme has ended first, then the longest without an award; `more`: how many are left out. */
export async function listRemainders(context: Context): Promise<{ remainders: RemainderView[]; more: number }> {
  authorize(context, 'remainder.view')
  const today = context.clock.today()
  const held = (await measuresThrough(context, ['available'], 'windows', today)).filter(({ key, minor }) => minor > 0n && key !== keyOf.window(POOL))
  const rows = await reading(context).window.findMany({ where: { id: { in: held.map(({ key }) => key.slice(keyOf.window('').length)) }, pledgeId: { not: null } }, select: RESTING })
  const resting = await factsOf(context, rows)
  const ended = ({ programme }: (typeof resting)[number]) => programme !== null && programme.endsOn < today
  resting.sort((a, b) => Number(ended(b)) - Number(ended(a)) || ((a.lastAwardOn ?? '') < (b.lastAwardOn ?? '') ? -1 : 1))
  const views = await Promise.all(resting.slice(0, MOST).map(async (row) => ({ ...row, remains: (await remainsOf(context, row.id)).amount })))
  return { remainders: views.filter((row) => row.remains.minor > 0n), more: Math.max(0, resting.length - MOST) }
}

async function factsOf(context: Context, rows: readonly Resting[]): Promise<Omit<RemainderView, 'remains'>[]> {
  const db = reading(context)
  const programmes = await db.programme.findMany({ where: { id: { in: rows.flatMap((row) => row.programmeId ?? []) } }, select: { id: true, titleEn: true, titleFr: true, endsOn: true } })
  const awards = await db.allocation.groupBy({ by: ['windowId'], where: { windowId: { in: rows.map((row) => row.id) }, approvedOn: { not: null } }, _max: { approvedOn: true } })
  return rows.map((row) => {
    const programme = programmes.find((one) => one.id === row.programmeId)
    const last = awards.find((one) => one.windowId === row.id)?._max.approvedOn ?? null
    return { ...windowOf(row), id: row.id, programme: programme ? { title: { en: programme.titleEn, fr: programme.titleFr }, endsOn: programme.endsOn as Day } : null, lastAwardOn: last as Day | null }
  })
}

/** The window of a pledge with what can be moved of it, and where that could go. */
export async function getRemainder(context: Context, pledge: string): Promise<RemainderView & { targets: TargetView[] }> {
  authorize(context, 'remainder.view')
  const db = reading(context)
  const row = await db.window.findFirst({ where: { pledge: { ref: pledge } }, select: { ...RESTING, pledge: { select: { ref: true, donorId: true, donor: { select: { name: true } } } } } })
  if (!row?.pledge) throw new NotFound()
  const [facts] = await factsOf(context, [row])
  const others = await db.window.findMany({ where: { NOT: { id: row.id }, pledge: { donorId: { in: await wholeFamily(context, row.pledge.donorId) } } }, select: { id: true, ...FACTS.select }, orderBy: { pledge: { ref: 'asc' } } })
  return { ...facts!, remains: (await remainsOf(context, row.id)).amount, targets: [{ id: POOL, modality: 'MDFM', priorityArea: null, pledge: null }, ...others.map((other) => ({ id: other.id, ...windowOf(other) }))] }
}

/** Moves, the last proposed first, in pages. */
export async function listMoves(context: Context, filter: { status?: MoveStatus; before?: { at: Date; id: string } } = {}): Promise<{ moves: MoveView[]; next: { at: Date; id: string } | null }> {
  authorize(context, 'remainder.view')
  const { status, before } = filter
  const rows = await reading(context).remainderMove.findMany({
    where: { AND: [status ? { status } : {}, before ? { OR: [{ proposedAt: { lt: before.at } }, { proposedAt: before.at, id: { lt: before.id } }] } : {}] },
    include: WITH,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return { moves: await viewsOf(context, page), next: rows.length > PAGE && last ? { at: last.proposedAt, id: last.id } : null }
}

/** How many wait for a decision. */
export async function countProposedMoves(context: Context): Promise<number> {
  authorize(context, 'remainder.view')
  return reading(context).remainderMove.count({ where: { status: 'PROPOSED' } })
}

/** One by id or number, with how far its approval is. */
export async function getMove(context: Context, move: string): Promise<MoveView & { id: Id<'remainderMove'>; approval: ApprovalState }> {
  authorize(context, 'remainder.view')
  const row = await reading(context).remainderMove.findFirst({ where: { OR: [{ id: move }, { ref: move }] }, include: WITH })
  if (!row) throw new NotFound()
  const [view] = await viewsOf(context, [row])
  const [approval] = await approvalStates(context, [{ deed: 'ALLOCATION', subject: `remainder:${row.id}`, amount: usd(row.amountMinor), since: row.proposedAt }])
  return { ...view!, id: row.id as Id<'remainderMove'>, approval: approval! }
}

const windowOf = (row: { modality: string; priorityArea: string | null; pledge: { ref: string; donor: { name: string } } | null }): WindowFacts => ({ modality: row.modality, priorityArea: row.priorityArea, pledge: row.pledge && { ref: row.pledge.ref, donor: row.pledge.donor.name } })

type Row = {
  id: string
  ref: string
  from: Parameters<typeof windowOf>[0]
  to: Parameters<typeof windowOf>[0]
  donor: { ref: string; name: string }
  amountMinor: bigint
  status: string
  reason: string
  consentBy: string
  consentOn: string
  consentDocumentId: string
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decisionReason: string | null
  movedOn: string | null
  entryId: string | null
  letterId: string | null
  reverses: { ref: string } | null
  reversedBy: { ref: string } | null
}

async function viewsOf(context: Context, rows: readonly Row[]): Promise<MoveView[]> {
  const db = reading(context)
  const ids = [...new Set(rows.flatMap((row) => [row.proposedBy, row.decidedBy ?? []].flat()))]
  const names = new Map((await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((person) => [person.id, person.name]))
  const papers = new Map((await db.document.findMany({ where: { id: { in: rows.map((row) => row.consentDocumentId) } }, select: { id: true, fileName: true } })).map((paper) => [paper.id, paper]))
  const who = (id: string) => ({ id, name: names.get(id) ?? id })
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    from: windowOf(row.from),
    to: windowOf(row.to),
    donor: row.donor,
    amount: usd(row.amountMinor),
    status: row.status as MoveStatus,
    reason: row.reason,
    consent: { by: row.consentBy, on: row.consentOn as Day, paper: papers.get(row.consentDocumentId) ?? null },
    proposedBy: who(row.proposedBy),
    proposedAt: row.proposedAt,
    decidedBy: row.decidedBy === null ? null : who(row.decidedBy),
    decisionReason: row.decisionReason,
    movedOn: row.movedOn as Day | null,
    entry: row.entryId,
    letter: row.letterId,
    reverses: row.reverses?.ref ?? null,
    reversedBy: row.reversedBy?.ref ?? null,
  }))
}
