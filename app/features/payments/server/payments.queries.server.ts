import { ofDonor } from '#app/features/donors/server/donors.queries.server'
import { donorsOf, isTeam, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { getRateRow } from '#app/features/fund/server/fund.queries.server'
import type { RateRow } from '#app/features/fund/domain/exchange'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { RECEIVED_STATUSES, type PaymentMethod, type PaymentStatus } from '../domain/payment'

export type PaymentSummary = {
  id: Id<'payment'>
  ref: string
  donor: { id: Id<'donor'>; ref: string; name: string }
  pledge: { id: Id<'pledge'>; ref: string } | null
  /** Who paid, where it is not the donor. */
  payer: { ref: string; name: string } | null
  modality: string
  method: PaymentMethod
  status: PaymentStatus
  amount: Money
  value: Money | null
  receivedOn: Day | null
  recordedAt: Date
  receipt: string | null
  /** What of a received payment for a promise is neither applied nor gone back. */
  unapplied: Money
}

export type PaymentView = PaymentSummary & {
  fee: Money | null
  support: Money | null
  net: Money | null
  refunded: Money
  basis: 'RATE' | 'CREDITED' | null
  rate: RateRow | null
  reference: string | null
  note: string | null
  failure: string | null
  recordedBy: { id: string; name: string } | null
  confirmedBy: { id: string; name: string } | null
  entry: string | null
  applications: { instalment: number; dueOn: Day; amount: Money; on: Day }[]
  refunds: { ref: string; kind: 'REFUND' | 'DISPUTE' | 'RETURNED'; amount: Money; value: Money; on: Day; reason: string | null }[]
}

const WITH = { donor: { select: { id: true, ref: true, name: true } }, payer: { select: { ref: true, name: true } }, pledge: { select: { id: true, ref: true } }, window: { select: { modality: true } }, applications: { select: { amountMinor: true } } }

type Row = {
  id: string
  ref: string
  donor: { id: string; ref: string; name: string }
  pledge: { id: string; ref: string } | null
  payer: { ref: string; name: string } | null
  window: { modality: string }
  method: string
  status: string
  currency: string
  amountMinor: bigint
  usdMinor: bigint | null
  receivedOn: string | null
  recordedAt: Date
  receiptId: string | null
  refundedMinor: bigint
  applications: { amountMinor: bigint }[]
}

function summary(row: Row): PaymentSummary {
  return {
    id: row.id as Id<'payment'>,
    ref: row.ref,
    donor: { ...row.donor, id: row.donor.id as Id<'donor'> },
    pledge: row.pledge && { id: row.pledge.id as Id<'pledge'>, ref: row.pledge.ref },
    payer: row.payer,
    modality: row.window.modality,
    method: row.method as PaymentMethod,
    status: row.status as PaymentStatus,
    amount: money(row.amountMinor, row.currency as Currency),
    value: row.usdMinor === null ? null : usd(row.usdMinor),
    receivedOn: row.receivedOn as Day | null,
    recordedAt: row.recordedAt,
    receipt: row.receiptId,
    unapplied: money(RECEIVED_STATUSES.includes(row.status as PaymentStatus) && row.pledge ? row.amountMinor - row.refundedMinor - row.applications.reduce((sum, a) => sum + a.amountMinor, 0n) : 0n, row.currency as Currency),
  }
}

export type PaymentFilter = { search?: string; status?: PaymentStatus; method?: PaymentMethod; modality?: string; donor?: string; pledge?: string; rate?: string; /** Only those of which something has not settled any promise. */ unapplied?: boolean; from?: Day; to?: Day }

export const PAYMENT_SORTS = ['new', 'on', 'value'] as const
export type PaymentSort = (typeof PAYMENT_SORTS)[number]
const SORTS: Record<PaymentSort, SortBy> = {
  new: { column: ['recordedAt'], of: 'instant', down: true },
  on: { column: ['receivedOn'], of: 'text', down: true, mayBeEmpty: true },
  value: { column: ['usdMinor'], of: 'number', down: true, mayBeEmpty: true },
}

/** Payments in pages, the last recorded first where nothing else is asked; the team sees all, a donor's people their own. Card pages that were never finished are left out. */
export async function listPayments(context: Context, filter: PaymentFilter, asked: PageAsked & { sort?: PaymentSort } = {}): Promise<{ payments: PaymentSummary[] } & PageEnds> {
  const mine = isTeam(context.actor) || context.actor.kind === 'system' ? null : donorsOf(context.actor)
  if (!mine) authorize(context, 'payment.view')
  const db = reading(context).payment
  const unapplied = filter.unapplied ? await unappliedIds(context) : null
  const where = [
    filter.status ? { status: filter.status } : { status: { notIn: ['INITIATED', 'CANCELLED'] } },
    unapplied ? { id: { in: unapplied } } : {},
    mine ? { donorId: { in: mine } } : {},
    filter.donor ? ofDonor(filter.donor) : {},
    filter.pledge ? { pledgeId: filter.pledge } : {},
    filter.rate ? { rateId: filter.rate } : {},
    filter.method ? { method: filter.method } : {},
    filter.modality ? await intoWindows(context, filter.modality) : {},
    filter.from ? { receivedOn: { gte: filter.from } } : {},
    filter.to ? { receivedOn: { lte: filter.to } } : {},
    filter.search ? await foundBy(context, filter.search) : {},
  ]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'new'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { payments: rows.map(summary), ...ends }
}

/** Payments into windows of a modality: the windows are told first, as they are few. */
async function intoWindows(context: Context, modality: string) {
  const windows = await reading(context).window.findMany({ where: { modality }, select: { id: true }, take: MOST_WINDOWS + 1 })
  return windows.length > MOST_WINDOWS ? { window: { modality } } : { windowId: { in: windows.map(({ id }) => id) } }
}

const MOST_WINDOWS = 300

/** Few donors are found by their payments, many by looking whose payment each is: either way a page costs little. */
const MOST_DONORS = 300

async function foundBy(context: Context, search: string) {
  const named = { nameKey: { contains: nameKeyOf(search) } }
  const donors = await reading(context).donor.findMany({ where: named, select: { id: true }, take: MOST_DONORS + 1 })
  if (donors.length > MOST_DONORS) return { donor: named }
  const numbered = [{ ref: search.trim().toUpperCase() }, { reference: search.replace(/\s/g, '').toUpperCase() }]
  return { OR: donors.length === 0 ? numbered : [...numbered, { donorId: { in: donors.map(({ id }) => id) } }] }
}

/** Received payments for a promise of which something is neither applied nor gone back. */
async function unappliedIds(context: Context): Promise<string[]> {
  const rows = await reading(context).$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Payment"
    WHERE "pledgeId" IS NOT NULL AND "status" IN ('RECEIVED', 'PARTLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'WON', 'LOST') AND "amountMinor" - "refundedMinor" > "appliedMinor"
    ORDER BY "recordedAt" DESC LIMIT 5000`
  return rows.map((row) => row.id)
}

async function nameOf(context: Context, id: string | null): Promise<{ id: string; name: string } | null> {
  return id ? reading(context).person.findUnique({ where: { id }, select: { id: true, name: true } }) : null
}

/** One payment by id or number; not found for people of other donors. Who recorded and confirmed it is for the team. */
export async function getPayment(context: Context, payment: string): Promise<PaymentView> {
  const isInside = isTeam(context.actor) || context.actor.kind === 'system'
  const row = await reading(context).payment.findFirst({
    where: { AND: [{ OR: [{ id: payment }, { ref: payment }] }, isInside ? {} : { donorId: { in: donorsOf(context.actor) } }] },
    include: {
      ...WITH,
      applications: { orderBy: { recordedAt: 'asc' }, include: { instalment: { select: { sequence: true, dueOn: true } } } },
      refunds: { orderBy: { ref: 'asc' }, include: { dispute: { select: { id: true } } } },
    },
  })
  if (!row) throw new NotFound()
  const currency = row.currency as Currency
  return {
    ...summary(row),
    fee: row.feeUsdMinor === null ? null : usd(row.feeUsdMinor),
    support: row.supportUsdMinor === null ? null : usd(row.supportUsdMinor),
    net: row.netUsdMinor === null ? null : usd(row.netUsdMinor),
    refunded: money(row.refundedMinor, currency),
    basis: row.rateBasis as 'RATE' | 'CREDITED' | null,
    rate: row.rateId ? await getRateRow(context, row.rateId) : null,
    reference: row.reference,
    note: isInside ? row.note : null,
    failure: row.failure,
    recordedBy: isInside ? await nameOf(context, row.recordedBy) : null,
    confirmedBy: isInside ? await nameOf(context, row.confirmedBy) : null,
    entry: isInside ? row.entryId : null,
    applications: row.applications.map((a) => ({ instalment: a.instalment.sequence, dueOn: a.instalment.dueOn as Day, amount: money(a.amountMinor, currency), on: a.appliedOn as Day })),
    refunds: row.refunds.map((r) => ({ ref: r.ref, kind: r.reversesId ? ('RETURNED' as const) : r.dispute ? ('DISPUTE' as const) : ('REFUND' as const), amount: money(r.amountMinor, currency), value: usd(r.usdMinor), on: r.refundedOn as Day, reason: r.reason })),
  }
}

/** For whoever has a receipt: whether its payment is not all there any more; null where it is, and for any other document. */
export async function findReceiptStanding(context: Context, document: { kind: string; subject: string }): Promise<'TAKEN_BACK' | 'GONE_BACK' | 'PARTLY_GONE_BACK' | null> {
  authorize(context, 'document.verify')
  if (document.kind !== 'RECEIPT') return null
  const payment = await reading(context).payment.findUnique({ where: { id: document.subject.replace(/^payment:/, '') }, select: { status: true, amountMinor: true, refundedMinor: true } })
  if (!payment) return null
  if (payment.status === 'REVERSED') return 'TAKEN_BACK'
  return payment.refundedMinor === 0n ? null : payment.refundedMinor === payment.amountMinor ? 'GONE_BACK' : 'PARTLY_GONE_BACK'
}
