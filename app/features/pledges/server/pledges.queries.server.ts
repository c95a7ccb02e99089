import { ofDonor } from '#app/features/donors/server/donors.queries.server'
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { getRateRow } from '#app/features/fund/server/fund.queries.server'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { donorsOf, isTeam, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { instalmentView, pledgePaymentView, unpaidMinor, type InstalmentFacts, type InstalmentView, type PledgePaymentView } from '../domain/payment-view'
import type { PledgeModality, PledgeStatus } from '../domain/pledge'

export type PledgeSummary = {
  id: Id<'pledge'>
  ref: string
  donor: { id: Id<'donor'>; ref: string; name: string; type: DonorType }
  modality: PledgeModality
  priorityArea: string | null
  amount: Money
  /** At the rate of the day of the pledge. */
  value: Money
  pledgedOn: Day
  status: PledgeStatus
  paid: Money
  payment: PledgePaymentView
  nextDueOn: Day | null
}

export type InstalmentRow = { id: Id<'instalment'>; sequence: number; dueOn: Day; amount: Money; paid: Money; waived: Money; unpaid: Money; view: InstalmentView; reference: string }

export type PledgeView = PledgeSummary & {
  confirmedOn: Day | null
  endedOn: Day | null
  statusReason: string | null
  recognition: Recognition
  donorNumber: string | null
  message: string | null
  condition: string | null
  programme: { ref: string; titleEn: string; titleFr: string } | null
  rate: RateRow | null
  window: string | null
  instalments: InstalmentRow[]
}

const WITH = { donor: { select: { id: true, ref: true, name: true, type: true } }, instalments: { orderBy: { sequence: 'asc' as const } } }

type InstalmentRecord = { id: string; sequence: number; dueOn: string; amountMinor: bigint; paidMinor: bigint; waivedMinor: bigint; status: string; reference: string }
type PledgeRecord = {
  id: string
  ref: string
  donor: { id: string; ref: string; name: string; type: string }
  modality: string
  priorityArea: string | null
  currency: string
  amountMinor: bigint
  usdMinor: bigint
  pledgedOn: string
  status: string
  instalments: InstalmentRecord[]
}

function facts(row: InstalmentRecord): InstalmentFacts {
  return { dueOn: row.dueOn as Day, amountMinor: row.amountMinor, paidMinor: row.paidMinor, waivedMinor: row.waivedMinor, status: row.status as InstalmentFacts['status'] }
}

function summary(row: PledgeRecord, today: Day): PledgeSummary {
  const currency = row.currency as Currency
  const instalments = row.instalments.map(facts)
  return {
    id: row.id as Id<'pledge'>,
    ref: row.ref,
    donor: { id: row.donor.id as Id<'donor'>, ref: row.donor.ref, name: row.donor.name, type: row.donor.type as DonorType },
    modality: row.modality as PledgeModality,
    priorityArea: row.priorityArea,
    amount: money(row.amountMinor, currency),
    value: usd(row.usdMinor),
    pledgedOn: row.pledgedOn as Day,
    status: row.status as PledgeStatus,
    paid: money(instalments.reduce((sum, i) => sum + i.paidMinor, 0n), currency),
    payment: pledgePaymentView(instalments, today),
    nextDueOn: instalments.filter((i) => unpaidMinor(i) > 0n).map((i) => i.dueOn).sort()[0] ?? null,
  }
}

export type PledgeFilter = { search?: string; status?: PledgeStatus; modality?: string; donor?: string }

export const PLEDGE_SORTS = ['on', 'value', 'number'] as const
export type PledgeSort = (typeof PLEDGE_SORTS)[number]
const SORTS: Record<PledgeSort, SortBy> = { on: { column: ['pledgedOn'], of: 'text', down: true }, value: { column: ['usdMinor'], of: 'number', down: true }, number: { column: ['ref'], of: 'text', down: true } }

/** Pledges in pages, the newest first where nothing else is asked; the team sees all, a donor's people their own. Drafts of unpaid card gifts are left out. */
export async function listPledges(context: Context, filter: PledgeFilter, asked: PageAsked & { sort?: PledgeSort } = {}): Promise<{ pledges: PledgeSummary[] } & PageEnds> {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? null : donorsOf(context.actor)
  if (!mine) authorize(context, 'pledge.view')
  const db = reading(context).pledge
  const where = [
    { status: filter.status ?? { not: 'DRAFT' } },
    mine ? { donorId: { in: mine } } : {},
    filter.donor ? ofDonor(filter.donor) : {},
    filter.modality ? (filter.modality === 'MDFM' ? { modality: 'MDFM' } : { priorityArea: { startsWith: filter.modality } }) : {},
    filter.search ? { OR: [{ ref: filter.search.trim().toUpperCase() }, { donor: { nameKey: { contains: nameKeyOf(filter.search) } } }] } : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'on'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  const today = context.clock.today()
  return { pledges: rows.map((row) => summary(row, today)), ...ends }
}

/** One pledge by id or number, for the team or its donor's people; not found for anybody else. */
export async function getPledge(context: Context, pledge: string): Promise<PledgeView> {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? null : donorsOf(context.actor)
  const row = await reading(context).pledge.findFirst({
    where: { AND: [{ OR: [{ id: pledge }, { ref: pledge }] }, mine ? { donorId: { in: mine } } : {}] },
    include: { ...WITH, programme: { select: { ref: true, titleEn: true, titleFr: true } }, window: { select: { id: true } } },
  })
  if (!row) throw new NotFound()
  const today = context.clock.today()
  const currency = row.currency as Currency
  return {
    ...summary(row, today),
    confirmedOn: row.confirmedOn as Day | null,
    endedOn: row.endedOn as Day | null,
    statusReason: row.statusReason,
    recognition: row.recognition as Recognition,
    donorNumber: row.donorNumber,
    message: row.message,
    condition: row.condition,
    programme: row.programme,
    rate: row.rateId ? await getRateRow(context, row.rateId) : null,
    window: row.window?.id ?? null,
    instalments: row.instalments.map((i) => ({
      id: i.id as Id<'instalment'>,
      sequence: i.sequence,
      dueOn: i.dueOn as Day,
      amount: money(i.amountMinor, currency),
      paid: money(i.paidMinor, currency),
      waived: money(i.waivedMinor, currency),
      unpaid: money(unpaidMinor(facts(i)), currency),
      view: instalmentView(facts(i), today),
      reference: i.reference,
    })),
  }
}
