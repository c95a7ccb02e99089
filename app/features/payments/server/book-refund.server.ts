// Booking money that left a payment, or came back to it: entry, figures of the fund, the donor's part of the pool, instalments, standing.
import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { exactRate, getRateRow, getSupportCostRateRow } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf, type Measure } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import type { EntryCode } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { settleInstalments, unsettleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { NotFound, personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, usd, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { nextNumber, type CommandContext, type Context } from '#app/platform/context'
import { contributionKeys } from './book-contribution.server'
import { standingOf, type DisputeStatus, type PaymentMethod } from '../domain/payment'
import { disputeFeePostings, refundPostings } from '../domain/posting'
import { settlementOf, type Settlement, type Valuation } from '../domain/settlement'

export type LoadedPayment = Awaited<ReturnType<typeof loadPayment>>

export async function loadPayment(context: CommandContext, id: string) {
  const payment = await context.transaction.payment.findUnique({ where: { id }, include: { applications: true, disputes: true, pledge: { select: { id: true, status: true, currency: true } } } })
  if (!payment) throw new NotFound()
  return payment
}

/** What is left of it: neither refunded nor disputed away. */
export function leftOf(payment: LoadedPayment) {
  return money(payment.amountMinor - payment.refundedMinor, payment.currency as Currency)
}

/** How the payment was valued when it was booked: its own rate row, or what was credited. */
export async function valuationOf(context: Context, payment: Pick<LoadedPayment, 'rateBasis' | 'amountMinor' | 'usdMinor' | 'currency' | 'rateId' | 'receivedOn'>): Promise<Valuation> {
  if (payment.rateBasis === 'CREDITED') return { basis: 'CREDITED', amountMinor: payment.amountMinor, usdMinor: payment.usdMinor! }
  const currency = payment.currency as Currency
  return { basis: 'RATE', rate: payment.rateId ? exactRate(await getRateRow(context, payment.rateId)) : exactRate({ id: null, currency, unitsPerUsd: '1', effectiveOn: payment.receivedOn as Day, source: 'USD' }) }
}

type Booking = {
  /** Above zero: it went back to the giver. Below zero: a refund came back, `reverses` says which. */
  amountMinor: bigint
  code: Extract<EntryCode, 'contribution-refunded' | 'refund-returned' | 'contribution-disputed' | 'dispute-won'>
  on: Day
  reason: string | null
  ref?: string
  processorRefund?: string | null
  feeUsdMinor?: bigint
  reverses?: string
}

/** Books the change at the payment's own rate: the fund gives up its part of the support cost, not the fee. The caller has decided that it may. */
export async function bookRefund(context: CommandContext, payment: LoadedPayment, booking: Booking): Promise<{ refund: Id<'refund'>; ref: string; valueMinor: bigint }> {
  const { amountMinor, on, feeUsdMinor = 0n } = booking
  const currency = payment.currency as Currency
  const left = leftOf(payment)
  const valuation = await valuationOf(context, payment)
  const supportRate = await getSupportCostRateRow(context, payment.supportRateId!)
  const before = settlementOf(left, payment.feeUsdMinor!, valuation, supportRate)
  const after = settlementOf(money(left.minor - amountMinor, currency), payment.feeUsdMinor!, valuation, supportRate)
  const taken = { grossMinor: before.grossMinor - after.grossMinor, supportMinor: before.supportMinor - after.supportMinor }

  const refund = context.ids.next('refund')
  const ref = booking.ref ?? (await nextNumber(context, 'RE', 6))
  const entryId = await postEntry(context, {
    code: booking.code,
    occurredOn: on,
    description: `${ref} ${payment.ref}`,
    subject: `payment:${payment.id}`,
    idempotencyKey: `refund:${refund}`,
    postings: [
      ...refundPostings({ method: payment.method as PaymentMethod, window: payment.windowId, donor: payment.donorId, basis: valuation.basis }, money(amountMinor, currency), taken),
      ...disputeFeePostings(payment.windowId, feeUsdMinor),
    ],
  })
  await context.transaction.refund.create({
    data: {
      id: refund,
      ref,
      paymentId: payment.id,
      amountMinor,
      usdMinor: taken.grossMinor,
      supportUsdMinor: taken.supportMinor,
      feeUsdMinor,
      refundedOn: on,
      reason: booking.reason,
      processorRefund: booking.processorRefund ?? null,
      entryId,
      recordedAt: context.clock.now(),
      recordedBy: personOf(context.actor),
      reversesId: booking.reverses ?? null,
    },
  })
  const status = standingOf({ amountMinor: payment.amountMinor, refundedMinor: payment.refundedMinor + amountMinor }, payment.disputes.map((dispute) => dispute.status as DisputeStatus))
  await context.transaction.payment.update({ where: { id: payment.id }, data: { status, refundedMinor: { increment: amountMinor }, refundedUsdMinor: { increment: taken.grossMinor } } })
  await moveFigures(context, payment, on, { before, after, feeUsdMinor })
  await (amountMinor > 0n ? takeBack(context, payment, on, amountMinor) : applyAgain(context, payment, on, -amountMinor))
  await context.audit({ name: `payment.${booking.code === 'contribution-refunded' ? 'refunded' : booking.code}`, subject: `payment:${payment.id}`, before: { status: payment.status, left }, after: { ...booking, ref, value: usd(taken.grossMinor), status } })
  return { refund, ref, valueMinor: taken.grossMinor }
}

async function moveFigures(context: CommandContext, payment: LoadedPayment, day: Day, { before, after, feeUsdMinor }: { before: Settlement; after: Settlement; feeUsdMinor: bigint }): Promise<void> {
  const keys = [ALL, keyOf.window(payment.windowId)]
  const window = await context.transaction.window.findUniqueOrThrow({ where: { id: payment.windowId }, select: { modality: true } })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: payment.donorId }, select: { type: true } })
  const net = after.netMinor - before.netMinor - feeUsdMinor
  const of = (measure: Measure, on: readonly string[], deltaMinor: bigint) => on.map((key) => ({ measure, key, day, deltaMinor }))
  await moveMeasures(context, [
    ...of('refunded', contributionKeys(payment.windowId, window.modality, donor.type), before.grossMinor - after.grossMinor),
    ...of('supportCost', keys, after.supportMinor - before.supportMinor),
    ...of('fees', keys, feeUsdMinor),
    ...of('net', keys, net),
    ...of('available', [keyOf.window(payment.windowId)], net),
  ])
  if (payment.windowId === POOL) await changePoolRemainder(context, { donor: payment.donorId as Id<'donor'>, deltaMinor: net })
}

function appliedOf(payment: LoadedPayment): bigint {
  return payment.applications.reduce((sum, application) => sum + application.amountMinor, 0n)
}

/** What went back no longer settles instalments: what was not applied goes first. */
async function takeBack(context: CommandContext, payment: LoadedPayment, on: Day, amountMinor: bigint): Promise<void> {
  if (payment.applications.length === 0) return
  await unsettleInstalments(context, { payment: payment.id as Id<'payment'>, on, amountMinor, unappliedMinor: leftOf(payment).minor - appliedOf(payment) })
}

/** What came back settles the payment's own pledge again, where it is open. */
async function applyAgain(context: CommandContext, payment: LoadedPayment, on: Day, amountMinor: bigint): Promise<void> {
  const { pledge } = payment
  if (!pledge || !OPEN_STATUSES.includes(pledge.status as PledgeStatus) || pledge.currency !== payment.currency) return
  await settleInstalments(context, { pledge: pledge.id as Id<'pledge'>, payment: payment.id as Id<'payment'>, on, amountMinor })
}
