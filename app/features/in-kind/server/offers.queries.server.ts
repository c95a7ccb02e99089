import type { Recognition } from '#app/features/donors/domain/donor'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { getRateRow } from '#app/features/fund/server/fund.queries.server'
import type { ProgrammeArea } from '#app/features/priorities/domain'
import { isTeam, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { listDocuments, type DocumentFacts } from '#app/platform/files'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { OPEN_OFFER_STATUSES, quantities, type OfferStatus } from '../domain/lifecycle'
import type { InKindKind } from '../domain/offer'
import { visibleTo } from './rows.server'

export type OfferSummary = {
  id: Id<'inKindOffer'>
  ref: string
  donor: { id: Id<'donor'>; ref: string; name: string }
  kind: InKindKind
  area: ProgrammeArea
  description: string
  quantity: string
  delivered: string
  unit: string | null
  status: OfferStatus
  declared: Money
  /** What was delivered and valued, US dollars at the rates of the delivery days; zero where nothing is. */
  confirmed: Money
  availableFrom: Day | null
  availableUntil: Day | null
  createdAt: Date
}

export type DeliveryView = {
  id: Id<'inKindDelivery'>
  sequence: number
  quantity: string
  deliveredOn: Day
  note: string | null
  recordedBy: { id: string | null; name: string } | null
  unitValue: string | null
  value: Money | null
  usd: Money | null
  rate: RateRow | null
  basis: string | null
  evidence: string | null
  reviewedBy: string | null
}

export type OfferView = OfferSummary & {
  unitValue: string
  basis: string | null
  place: string | null
  capacity: number | null
  scheduledFrom: Day | null
  scheduledUntil: Day | null
  scheduledPlace: string | null
  statusReason: string | null
  recognition: Recognition
  remaining: string
  letter: { id: string; number: string } | null
  /** The need that it serves; the team's to know. */
  need: string | null
  deliveries: DeliveryView[]
  steps: { id: string; status: OfferStatus; text: string | null; by: string; at: Date }[]
}

const WITH = { donor: { select: { id: true, ref: true, name: true, nameKey: true } }, deliveries: { orderBy: { sequence: 'asc' as const } } }

type Row = {
  id: string
  ref: string
  donor: { id: string; ref: string; name: string }
  kind: string
  priorityArea: string
  description: string
  quantity: string
  unit: string | null
  status: string
  currency: string
  declaredMinor: bigint
  availableFrom: string | null
  availableUntil: string | null
  createdAt: Date
  deliveries: { quantity: string; usdMinor: bigint | null; valuedAt: Date | null }[]
}

function summary(row: Row): OfferSummary {
  return {
    id: row.id as Id<'inKindOffer'>,
    ref: row.ref,
    donor: { id: row.donor.id as Id<'donor'>, ref: row.donor.ref, name: row.donor.name },
    kind: row.kind as InKindKind,
    area: row.priorityArea as ProgrammeArea,
    description: row.description,
    quantity: row.quantity,
    delivered: quantities(row.quantity, row.deliveries.map((delivery) => delivery.quantity)).delivered,
    unit: row.unit,
    status: row.status as OfferStatus,
    declared: money(row.declaredMinor, row.currency as Currency),
    confirmed: usd(row.deliveries.reduce((total, delivery) => total + (delivery.valuedAt ? (delivery.usdMinor ?? 0n) : 0n), 0n)),
    availableFrom: row.availableFrom as Day | null,
    availableUntil: row.availableUntil as Day | null,
    createdAt: row.createdAt,
  }
}

export const OFFER_SORTS = ['new', 'donor'] as const
export type OfferSort = (typeof OFFER_SORTS)[number]
const SORTS: Record<OfferSort, SortBy> = { new: { column: ['createdAt'], of: 'instant', down: true }, donor: { column: ['donor', 'nameKey'], of: 'text' } }

/** `open`: somebody still has something to do. `donor` is an id or a number. */
export type OfferFilter = { status?: OfferStatus | 'open'; kind?: InKindKind; area?: ProgrammeArea; donor?: string; search?: string }

/** Offers in pages; the team sees all, a donor's people their own. */
export async function listOffers(context: Context, filter: OfferFilter, asked: PageAsked & { sort?: OfferSort } = {}): Promise<{ offers: OfferSummary[] } & PageEnds> {
  authorize(context, isTeam(context.actor) ? 'in-kind.view' : 'account.use')
  const db = reading(context).inKindOffer
  const where = [
    visibleTo(context.actor),
    filter.status === 'open' ? { status: { in: [...OPEN_OFFER_STATUSES] } } : filter.status ? { status: filter.status } : {},
    filter.kind ? { kind: filter.kind } : {},
    filter.area ? { priorityArea: filter.area } : {},
    filter.donor ? { donor: { OR: [{ id: filter.donor }, { ref: filter.donor.trim().toUpperCase() }, { mergedIntoId: filter.donor }, { mergedInto: { ref: filter.donor.trim().toUpperCase() } }] } } : {},
    filter.search ? { OR: [{ ref: filter.search.trim().toUpperCase() }, { donor: { nameKey: { contains: nameKeyOf(filter.search) } } }] } : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'new'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { offers: rows.map(summary), ...ends }
}

/** How many offers wait for the team to look at them. */
export async function countNewOffers(context: Context): Promise<number> {
  authorize(context, 'in-kind.view')
  return reading(context).inKindOffer.count({ where: { status: { in: ['OFFERED', 'UNDER_ASSESSMENT'] } } })
}

/** One offer by id or number, for the team or its donor's people; not found for anybody else. */
export async function getOffer(context: Context, offer: string): Promise<OfferView> {
  authorize(context, isTeam(context.actor) ? 'in-kind.view' : 'account.use')
  const row = await reading(context).inKindOffer.findFirst({
    where: { AND: [{ OR: [{ id: offer }, { ref: offer }] }, visibleTo(context.actor)] },
    include: { ...WITH, steps: { orderBy: { sequence: 'asc' } }, match: { select: { need: { select: { ref: true } } } } },
  })
  if (!row) throw new NotFound()
  const currency = row.currency as Currency
  return {
    ...summary(row),
    unitValue: row.unitValue,
    basis: row.declaredBasis,
    place: row.place,
    capacity: row.capacity,
    scheduledFrom: row.scheduledFrom as Day | null,
    scheduledUntil: row.scheduledUntil as Day | null,
    scheduledPlace: row.scheduledPlace,
    statusReason: row.statusReason,
    recognition: row.recognition as Recognition,
    remaining: quantities(row.quantity, row.deliveries.map((delivery) => delivery.quantity)).remaining,
    letter: row.letterId && row.letterNumber ? { id: row.letterId, number: row.letterNumber } : null,
    need: isTeam(context.actor) ? (row.match?.need.ref ?? null) : null,
    deliveries: await Promise.all(
      row.deliveries.map(async (delivery): Promise<DeliveryView> => ({
        id: delivery.id as Id<'inKindDelivery'>,
        sequence: delivery.sequence,
        quantity: delivery.quantity,
        deliveredOn: delivery.deliveredOn as Day,
        note: delivery.note,
        recordedBy: delivery.recordedByName ? { id: delivery.recordedBy, name: delivery.recordedByName } : null,
        unitValue: delivery.unitValue,
        value: delivery.valuedAt && delivery.valueMinor !== null ? money(delivery.valueMinor, currency) : null,
        usd: delivery.valuedAt && delivery.usdMinor !== null ? usd(delivery.usdMinor) : null,
        rate: delivery.rateId && currency !== 'USD' ? await getRateRow(context, delivery.rateId) : null,
        basis: delivery.basis,
        evidence: delivery.evidence,
        reviewedBy: delivery.reviewedBy,
      })),
    ),
    steps: row.steps.map((one) => ({ id: one.id, status: one.status as OfferStatus, text: one.text, by: one.byName, at: one.at })),
  }
}

/** The files that were laid beside an offer, oldest first. */
export async function listEvidence(context: Context, offer: Id<'inKindOffer'>): Promise<DocumentFacts[]> {
  return (await listDocuments(context, `in-kind:${offer}`)).filter((document) => document.kind === 'EVIDENCE')
}

export type Delivered = { total: Money; rows: { id: string; offer: string; kind: InKindKind; description: string; on: Day; value: Money; usd: Money }[] }

/** What a donor gave in kind until a day: the deliveries that were valued, which add up to the total. */
export async function getDeliveredOf(context: Context, { donor, asOf }: { donor: string; asOf: Day }): Promise<Delivered> {
  authorize(context, isTeam(context.actor) ? 'in-kind.view' : 'account.use')
  const rows = await reading(context).inKindDelivery.findMany({
    where: { valuedAt: { not: null }, deliveredOn: { lte: asOf }, offer: { AND: [visibleTo(context.actor), { donor: { OR: [{ id: donor }, { ref: donor }] } }] } },
    include: { offer: { select: { ref: true, kind: true, description: true, currency: true } } },
    orderBy: [{ deliveredOn: 'asc' }, { id: 'asc' }],
  })
  return {
    total: usd(rows.reduce((total, row) => total + (row.usdMinor ?? 0n), 0n)),
    rows: rows.map((row) => ({ id: row.id, offer: row.offer.ref, kind: row.offer.kind as InKindKind, description: row.offer.description, on: row.deliveredOn as Day, value: money(row.valueMinor ?? 0n, row.offer.currency as Currency), usd: usd(row.usdMinor ?? 0n) })),
  }
}
