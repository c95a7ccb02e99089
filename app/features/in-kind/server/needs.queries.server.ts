import type { ProgrammeArea } from '#app/features/priorities/domain'
import { NotFound } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { isMatch, MATCHABLE_STATUSES, type NeedStatus } from '../domain/need'
import type { OfferStatus } from '../domain/lifecycle'
import type { InKindKind } from '../domain/offer'

export type MatchView = { id: string; ref: string; donor: string; description: string; quantity: string; unit: string | null; status: OfferStatus; from: Day | null; until: Day | null }
export type NeedView = {
  ref: string
  city: { ref: string; name: string } | null
  programme: { ref: string; title: Bilingual } | null
  kind: InKindKind
  area: ProgrammeArea
  description: string
  quantity: string
  unit: string | null
  from: Day
  until: Day
  status: NeedStatus
  statusReason: string | null
  /** Offers that serve it. */
  linked: MatchView[]
  /** Offers that would do and serve no other need. */
  candidates: MatchView[]
}

export type NeedFilter = { status?: NeedStatus; kind?: InKindKind; area?: ProgrammeArea; before?: { at: Date; id: string } }

const PAGE = 20
/** More offers than that are not shown beside one need. */
const MOST_CANDIDATES = 8

const OFFER = { select: { id: true, ref: true, description: true, quantity: true, unit: true, status: true, kind: true, priorityArea: true, availableFrom: true, availableUntil: true, donor: { select: { name: true } } } } as const
type Offer = { id: string; ref: string; description: string; quantity: string; unit: string | null; status: string; availableFrom: string | null; availableUntil: string | null; donor: { name: string } }

function matchView(row: Offer): MatchView {
  return { id: row.id, ref: row.ref, donor: row.donor.name, description: row.description, quantity: row.quantity, unit: row.unit, status: row.status as OfferStatus, from: row.availableFrom as Day | null, until: row.availableUntil as Day | null }
}

/** Needs in pages, newest first, each with the offers that serve it and those that would do. */
export async function listNeeds(context: Context, filter: NeedFilter): Promise<{ needs: NeedView[]; next: { at: Date; id: string } | null }> {
  authorize(context, 'in-kind.view')
  const { before } = filter
  const rows = await reading(context).need.findMany({
    where: {
      AND: [
        filter.status ? { status: filter.status } : {},
        filter.kind ? { kind: filter.kind } : {},
        filter.area ? { priorityArea: filter.area } : {},
        before ? { OR: [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }] } : {},
      ],
    },
    include: { city: { select: { ref: true, name: true } }, programme: { select: { ref: true, titleEn: true, titleFr: true } }, matches: { include: { offer: OFFER }, orderBy: { linkedAt: 'asc' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const needs = await Promise.all(
    page.map(async (row): Promise<NeedView> => {
      const need = { kind: row.kind as InKindKind, area: row.priorityArea as ProgrammeArea, from: row.neededFrom as Day, until: row.neededUntil as Day }
      return {
        ref: row.ref,
        city: row.city,
        programme: row.programme && { ref: row.programme.ref, title: { en: row.programme.titleEn, fr: row.programme.titleFr } },
        ...need,
        description: row.description,
        quantity: row.quantity,
        unit: row.unit,
        status: row.status as NeedStatus,
        statusReason: row.statusReason,
        linked: row.matches.map(({ offer }) => matchView(offer)),
        candidates: row.status === 'OPEN' ? await candidatesOf(context, need) : [],
      }
    }),
  )
  const last = page.at(-1)
  return { needs, next: rows.length > PAGE && last ? { at: last.createdAt, id: last.id } : null }
}

async function candidatesOf(context: Context, need: { kind: InKindKind; area: ProgrammeArea; from: Day; until: Day }): Promise<MatchView[]> {
  const rows = await reading(context).inKindOffer.findMany({
    where: {
      AND: [
        { kind: need.kind, priorityArea: need.area, status: { in: [...MATCHABLE_STATUSES] }, match: null },
        { OR: [{ availableFrom: null }, { availableFrom: { lte: need.until } }] },
        { OR: [{ availableUntil: null }, { availableUntil: { gte: need.from } }] },
      ],
    },
    ...OFFER,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_CANDIDATES,
  })
  return rows.filter((row) => isMatch(need, { kind: row.kind, area: row.priorityArea, from: row.availableFrom as Day | null, until: row.availableUntil as Day | null, status: row.status as OfferStatus })).map(matchView)
}

/** There is such a need; not found else. */
export async function requireNeed(context: Context, ref: string): Promise<void> {
  authorize(context, 'in-kind.view')
  if (!(await reading(context).need.findUnique({ where: { ref }, select: { id: true } }))) throw new NotFound()
}
