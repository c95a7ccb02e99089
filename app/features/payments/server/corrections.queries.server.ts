// What can still be done about a payment, and what it would change.
import { approvalStates, type ApprovalState } from '#app/features/approvals/server/approvals.queries.server'
import { keyOf } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { getSupportCostRateRow, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { OPEN_STATUSES } from '#app/features/pledges/domain/pledge'
import { NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import { dayOf, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { valuationOf } from './book-refund.server'
import type { DisputeStatus } from '../domain/payment'
import type { RefundRequestStatus } from '../domain/refund-request'
import { settlementOf, valueAt } from '../domain/settlement'

/** What a refund changes, in US dollars: the payment and its window before and after. */
export type RefundEffect = Record<'gross' | 'support' | 'fee' | 'net' | 'window', { before: Money; after: Money }>

export type RefundRequestView = {
  id: Id<'refundRequest'>
  payment: { ref: string; donor: string }
  amount: Money
  on: Day
  reason: string
  status: RefundRequestStatus
  requestedBy: { id: string; name: string }
  requestedOn: Day
  approval: ApprovalState
}

export type Corrections = {
  /** The refund that waits for a second person, with what it changes. */
  request: (RefundRequestView & { effect: RefundEffect }) | null
  disputes: { id: string; amount: Money; status: DisputeStatus; openedOn: Day; closedOn: Day | null; fee: Money }[]
  /** Pledges to which what is not applied can go. */
  pledges: { id: Id<'pledge'>; ref: string; unpaid: Money }[]
  /** The correction of this payment, or the payment that this row corrects. */
  correctedBy: string | null
  corrects: string | null
}

/** Refunds that wait for a second person. */
export async function listRefundRequests(context: Context, filter: { payment?: string } = {}): Promise<RefundRequestView[]> {
  authorize(context, 'payment.view')
  const rows = await reading(context).refundRequest.findMany({
    where: { status: 'REQUESTED', ...(filter.payment ? { paymentId: filter.payment } : {}) },
    include: { payment: { include: { donor: { select: { name: true } } } } },
    orderBy: { requestedAt: 'asc' },
    take: 50,
  })
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.requestedBy) } }, select: { id: true, name: true } })
  const things = await Promise.all(
    rows.map(async (row) => ({ deed: 'REFUND' as const, subject: `refund:${row.id}`, amount: usd(valueAt(row.amountMinor, row.payment.currency as Currency, await valuationOf(context, row.payment))), since: row.requestedAt })),
  )
  const approvals = await approvalStates(context, things)
  return rows.map((row, index) => ({
    id: row.id as Id<'refundRequest'>,
    payment: { ref: row.payment.ref, donor: row.payment.donor.name },
    amount: money(row.amountMinor, row.payment.currency as Currency),
    on: row.refundOn as Day,
    reason: row.reason,
    status: row.status as RefundRequestStatus,
    requestedBy: people.find((person) => person.id === row.requestedBy) ?? { id: row.requestedBy, name: row.requestedBy },
    requestedOn: dayOf(row.requestedAt),
    approval: approvals[index]!,
  }))
}

/** Everything that a payment's page offers beside the payment itself, for the team. */
export async function getCorrections(context: Context, id: Id<'payment'>): Promise<Corrections> {
  authorize(context, 'payment.view')
  const payment = await loadWhole(context, id)
  const currency = payment.currency as Currency
  const [request] = await listRefundRequests(context, { payment: id })
  return {
    request: request ? { ...request, effect: await effectOf(context, payment, request.amount.minor) } : null,
    disputes: payment.disputes.map((dispute) => ({
      id: dispute.id,
      amount: money(dispute.amountMinor, currency),
      status: dispute.status as DisputeStatus,
      openedOn: dispute.openedOn as Day,
      closedOn: dispute.closedOn as Day | null,
      fee: usd((dispute.refund?.feeUsdMinor ?? 0n) + (dispute.refund?.reversedBy?.feeUsdMinor ?? 0n)),
    })),
    pledges: await applicablePledges(context, payment),
    correctedBy: payment.reversedBy?.ref ?? null,
    corrects: payment.reverses?.ref ?? null,
  }
}

type Whole = Awaited<ReturnType<typeof loadWhole>>

async function loadWhole(context: Context, id: string) {
  const payment = await reading(context).payment.findUnique({
    where: { id },
    include: { reverses: { select: { ref: true } }, reversedBy: { select: { ref: true } }, disputes: { orderBy: { recordedAt: 'asc' }, include: { refund: { select: { feeUsdMinor: true, reversedBy: { select: { feeUsdMinor: true } } } } } } },
  })
  if (!payment) throw new NotFound()
  return payment
}

async function effectOf(context: Context, payment: Whole, amountMinor: bigint): Promise<RefundEffect> {
  const currency = payment.currency as Currency
  const valuation = await valuationOf(context, payment)
  const support = await getSupportCostRateRow(context, payment.supportRateId!)
  const at = (minor: bigint) => settlementOf(money(minor, currency), payment.feeUsdMinor!, valuation, support)
  const left = payment.amountMinor - payment.refundedMinor
  const [before, after] = [at(left), at(left - amountMinor)]
  const holds = await measureThrough(context, 'available', keyOf.window(payment.windowId), context.clock.today())
  const pair = (of: 'grossMinor' | 'supportMinor' | 'feeMinor' | 'netMinor') => ({ before: usd(before[of]), after: usd(after[of]) })
  return { gross: pair('grossMinor'), support: pair('supportMinor'), fee: pair('feeMinor'), net: pair('netMinor'), window: { before: holds, after: usd(holds.minor + after.netMinor - before.netMinor) } }
}

/** Open pledges of the donor in the payment's currency and window of which something is unpaid, the oldest first. */
async function applicablePledges(context: Context, payment: Whole): Promise<Corrections['pledges']> {
  const rows = await reading(context).pledge.findMany({
    where: { donorId: payment.donorId, currency: payment.currency, status: { in: [...OPEN_STATUSES] }, window: payment.windowId === POOL ? null : { id: payment.windowId } },
    include: { instalments: true },
    orderBy: { pledgedOn: 'asc' },
    take: 50,
  })
  return rows
    .map((row) => ({ id: row.id as Id<'pledge'>, ref: row.ref, unpaid: money(row.instalments.reduce((sum, i) => sum + unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }), 0n), row.currency as Currency) }))
    .filter((row) => row.unpaid.minor > 0n)
}
