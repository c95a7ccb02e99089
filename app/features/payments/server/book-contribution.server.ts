// Booking money that arrived: entry, figures of the fund, what remains of the donor's part of the pool, instalments, confirmation.
import { confirmPledge } from '#app/features/pledges/server/confirm-pledge.command.server'
import { submitDraft } from '#app/features/pledges/server/move-pledge.command.server'
import { settleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { exactRate, rememberLookups, type DayLookups } from '#app/features/fund/server/fund.queries.server'
import { moneySettingOn } from '#app/features/settings/server/settings.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf, type Movement } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import type { RateFailure } from '#app/features/fund/domain/exchange'
import type { DraftEntry } from '#app/features/ledger/domain/entry'
import { postEntry } from '#app/features/ledger/server/post-entry.command.server'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { money, toUsd, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import type { CommandContext } from '#app/platform/context'
import type { PaymentMethod } from '../domain/payment'
import { receiptPostings } from '../domain/posting'
import { settlementOf, type Settlement, type Valuation } from '../domain/settlement'

export type PaymentRow = { id: string; ref: string; donorId: string; pledgeId: string | null; windowId: string; method: string; currency: string; amountMinor: bigint; feeMinor: bigint }

export type Arrival = {
  on: Day
  /** What was credited in US dollars, where the processor or bank says so: it replaces the rate. */
  credited: { gross: Money; fee: Money } | null
}

/** What a contribution books: its entry, the columns of its row, the figures it moves. Nothing is written yet. */
export type DraftContribution = { settlement: Settlement; entry: DraftEntry; columns: ReturnType<typeof columnsOf>; movements: Movement[]; remainder: { donor: Id<'donor'>; deltaMinor: bigint } | null }

export type BookingFailure = RateFailure | { code: 'PERIOD_CLOSED'; day: Day }

/** Decides what is booked for a payment whose money has arrived. Refused where its day is closed or has no rate. */
export async function draftContribution(context: CommandContext, lookups: DayLookups, payment: PaymentRow, arrival: Arrival, of: { donorType: string; modality: string }): Promise<Result<DraftContribution, BookingFailure>> {
  if (await lookups.isClosedOn(arrival.on)) return refuse({ code: 'PERIOD_CLOSED', day: arrival.on })
  const amount = money(payment.amountMinor, payment.currency as Currency)
  const valued = await value(lookups, payment, amount, arrival)
  if (!valued.ok) return valued
  const { valuation, rateId, fee, feeUsdMinor } = valued.value
  const supportRate = await lookups.supportCostOn(arrival.on)
  const settlement = settlementOf(amount, feeUsdMinor, valuation, supportRate)
  const books = { method: payment.method as PaymentMethod, window: payment.windowId, donor: payment.donorId, basis: valuation.basis }
  const entry: DraftEntry = {
    code: 'contribution-received',
    occurredOn: arrival.on,
    description: payment.ref,
    subject: `payment:${payment.id}`,
    idempotencyKey: `payment-received:${payment.id}`,
    postings: receiptPostings(books, amount, fee, settlement),
  }
  return accept({
    settlement,
    entry,
    columns: columnsOf(context, arrival.on, { fee: fee.currency === amount.currency ? fee.minor : 0n, settlement, basis: valuation.basis, rateId, supportRateId: supportRate.id }),
    movements: movementsOf(payment.windowId, of.modality, of.donorType, arrival.on, settlement),
    remainder: payment.windowId === POOL ? { donor: payment.donorId as Id<'donor'>, deltaMinor: settlement.netMinor } : null,
  })
}

function columnsOf(context: CommandContext, on: Day, of: { fee: bigint; settlement: Settlement; basis: string; rateId: string | null; supportRateId: string }) {
  const { settlement } = of
  return {
    status: 'RECEIVED',
    receivedOn: on,
    receivedAt: context.clock.now(),
    feeMinor: of.fee,
    usdMinor: settlement.grossMinor,
    feeUsdMinor: settlement.feeMinor,
    supportUsdMinor: settlement.supportMinor,
    netUsdMinor: settlement.netMinor,
    rateBasis: of.basis,
    rateId: of.rateId,
    supportRateId: of.supportRateId,
  }
}

/** Books a payment whose money has arrived; the caller has seen to it that it is booked once. */
export async function bookContribution(context: CommandContext, payment: PaymentRow, arrival: Arrival): Promise<Result<{ settlement: Settlement }, BookingFailure>> {
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: payment.donorId }, select: { type: true } })
  const window = await context.transaction.window.findUniqueOrThrow({ where: { id: payment.windowId }, select: { modality: true } })
  const drafted = await draftContribution(context, rememberLookups(context), payment, arrival, { donorType: donor.type, modality: window.modality })
  if (!drafted.ok) return drafted
  const { settlement, movements, remainder } = drafted.value
  const after = { ...drafted.value.columns, entryId: await postEntry(context, drafted.value.entry) }
  await context.transaction.payment.update({ where: { id: payment.id }, data: after })
  await moveMeasures(context, movements)
  if (remainder) await changePoolRemainder(context, remainder)
  await settlePledge(context, payment, arrival.on)
  await context.audit({ name: 'payment.received', subject: `payment:${payment.id}`, after: { ref: payment.ref, amount: money(payment.amountMinor, payment.currency as Currency), ...after } })
  return accept({ settlement })
}

async function value(lookups: DayLookups, payment: PaymentRow, amount: Money, arrival: Arrival): Promise<Result<{ valuation: Valuation; rateId: string | null; fee: Money; feeUsdMinor: bigint }, RateFailure>> {
  if (arrival.credited) {
    const { gross, fee } = arrival.credited
    return accept({ valuation: { basis: 'CREDITED', amountMinor: amount.minor, usdMinor: gross.minor }, rateId: null, fee, feeUsdMinor: fee.minor })
  }
  const row = await lookups.rateOn(amount.currency, arrival.on)
  if (!row) return refuse({ code: 'RATE_MISSING', currency: amount.currency, day: arrival.on })
  const rate = exactRate(row)
  const valuation: Valuation = { basis: 'RATE', rate }
  const fee = money(payment.feeMinor, amount.currency)
  return accept({ valuation, rateId: row.id, fee, feeUsdMinor: toUsd(fee, rate).minor })
}

/** Every figure that a contribution, or its refund, counts in. */
export function contributionKeys(window: string, modality: string, donorType: string): string[] {
  return [ALL, keyOf.window(window), keyOf.modality(modality), keyOf.donorType(donorType), ...(window === POOL ? [keyOf.poolType(donorType)] : [])]
}

/** What a contribution moves, or with a settlement below zero takes back. */
export function movementsOf(window: string, modality: string, donorType: string, day: Day, s: Settlement): Movement[] {
  const of = (measure: Movement['measure'], keys: string[], deltaMinor: bigint): Movement[] => keys.map((key) => ({ measure, key, day, deltaMinor }))
  const [all, here] = [[ALL, keyOf.window(window)], keyOf.window(window)]
  return [
    ...of('received', contributionKeys(window, modality, donorType), s.grossMinor),
    ...of('fees', all, s.feeMinor),
    ...of('supportCost', all, s.supportMinor),
    ...of('net', all, s.netMinor),
    ...of('available', [here], s.netMinor),
  ]
}

/** Applies the money to the pledge's instalments; a small pledge that is paid is confirmed by its payment. A closed pledge leaves it unapplied. */
async function settlePledge(context: CommandContext, payment: PaymentRow, on: Day): Promise<void> {
  if (!payment.pledgeId) return
  const pledge = await context.transaction.pledge.findUniqueOrThrow({ where: { id: payment.pledgeId } })
  const isOpen = pledge.status === 'DRAFT' || OPEN_STATUSES.includes(pledge.status as PledgeStatus)
  if (!isOpen || pledge.currency !== payment.currency) return
  await settleInstalments(context, { pledge: pledge.id as Id<'pledge'>, payment: payment.id as Id<'payment'>, on, amountMinor: payment.amountMinor })
  await confirmIfPaid(context, pledge, on)
}

/** A small pledge that is paid is confirmed by its payment; a draft that is paid in part is submitted. */
export async function confirmIfPaid(context: CommandContext, pledge: { id: string; status: string; usdMinor: bigint }, on: Day): Promise<void> {
  if (pledge.status === 'CONFIRMED') return
  const instalments = await context.transaction.instalment.findMany({ where: { pledgeId: pledge.id } })
  const isPaid = instalments.every((i) => unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) === 0n)
  const threshold = await moneySettingOn(context, 'agreement-threshold', on)
  const isSmall = usd(pledge.usdMinor).minor <= threshold.minor
  if (!isSmall || !isPaid) {
    if (pledge.status === 'DRAFT') await submitDraft(context, { pledge: pledge.id as Id<'pledge'> })
    return
  }
  await confirmPledge(context, { pledge: pledge.id as Id<'pledge'>, on, by: describeActor(context.actor).actorName })
}
