// Booking money that arrived: entry, figures of the fund, what remains of the donor's part of the pool, instalments, confirmation.
import { confirmPledge } from '#app/features/pledges/server/confirm-pledge.command.server'
import { submitPaidPledge } from '#app/features/pledges/server/move-pledge.command.server'
import { settleInstalments } from '#app/features/pledges/server/settle-instalments.command.server'
import { unpaidMinor, type InstalmentFacts } from '#app/features/pledges/domain/payment-view'
import { OPEN_STATUSES, type PledgeStatus } from '#app/features/pledges/domain/pledge'
import { changePoolRemainder } from '#app/features/fund/server/change-pool-remainder.command.server'
import { convertOn, exactRate, getMoneySetting, getSupportCostRate, isClosedOn } from '#app/features/fund/server/fund.queries.server'
import { moveMeasures } from '#app/features/fund/server/move-measures.command.server'
import { ALL, keyOf, type Movement } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import type { RateFailure } from '#app/features/fund/domain/exchange'
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

type PaymentRow = { id: string; ref: string; donorId: string; pledgeId: string | null; windowId: string; method: string; currency: string; amountMinor: bigint; feeMinor: bigint }

export type Arrival = {
  on: Day
  /** What was credited in US dollars, where the processor or bank says so: it replaces the rate. */
  credited: { gross: Money; fee: Money } | null
}

/** Books a payment whose money has arrived. Refused where its day is closed or has no rate; the caller has seen to it that it is booked once. */
export async function bookContribution(context: CommandContext, payment: PaymentRow, arrival: Arrival): Promise<Result<{ settlement: Settlement }, RateFailure | { code: 'PERIOD_CLOSED'; day: Day }>> {
  if (await isClosedOn(context, arrival.on)) return refuse({ code: 'PERIOD_CLOSED', day: arrival.on })
  const amount = money(payment.amountMinor, payment.currency as Currency)
  const valued = await value(context, payment, amount, arrival)
  if (!valued.ok) return valued
  const { valuation, rateId, fee, feeUsdMinor } = valued.value
  const supportRate = await getSupportCostRate(context, arrival.on)
  const settlement = settlementOf(amount, feeUsdMinor, valuation, supportRate)

  const books = { method: payment.method as PaymentMethod, window: payment.windowId, donor: payment.donorId, basis: valuation.basis }
  const entry = await postEntry(context, {
    code: 'contribution-received',
    occurredOn: arrival.on,
    description: payment.ref,
    subject: `payment:${payment.id}`,
    idempotencyKey: `payment-received:${payment.id}`,
    postings: receiptPostings(books, amount, fee, settlement),
  })
  const after = {
    status: 'RECEIVED',
    receivedOn: arrival.on,
    receivedAt: context.clock.now(),
    feeMinor: fee.currency === amount.currency ? fee.minor : 0n,
    usdMinor: settlement.grossMinor,
    feeUsdMinor: settlement.feeMinor,
    supportUsdMinor: settlement.supportMinor,
    netUsdMinor: settlement.netMinor,
    rateBasis: valuation.basis,
    rateId,
    supportRateId: supportRate.id,
    entryId: entry,
  }
  await context.transaction.payment.update({ where: { id: payment.id }, data: after })
  const donor = await context.transaction.donor.findUniqueOrThrow({ where: { id: payment.donorId }, select: { type: true } })
  const window = await context.transaction.window.findUniqueOrThrow({ where: { id: payment.windowId }, select: { modality: true } })
  await moveMeasures(context, movementsOf(payment.windowId, window.modality, donor.type, arrival.on, settlement))
  if (payment.windowId === POOL) await changePoolRemainder(context, { donor: payment.donorId as Id<'donor'>, deltaMinor: settlement.netMinor })
  await settlePledge(context, payment, arrival.on)
  await context.audit({ name: 'payment.received', subject: `payment:${payment.id}`, after: { ref: payment.ref, amount, ...after } })
  return accept({ settlement })
}

async function value(context: CommandContext, payment: PaymentRow, amount: Money, arrival: Arrival): Promise<Result<{ valuation: Valuation; rateId: string | null; fee: Money; feeUsdMinor: bigint }, RateFailure>> {
  if (arrival.credited) {
    const { gross, fee } = arrival.credited
    return accept({ valuation: { basis: 'CREDITED', amountMinor: amount.minor, usdMinor: gross.minor }, rateId: null, fee, feeUsdMinor: fee.minor })
  }
  const converted = await convertOn(context, amount, arrival.on)
  if (!converted.ok) return converted
  const rate = exactRate(converted.value.rate)
  const valuation: Valuation = { basis: 'RATE', rate }
  const fee = money(payment.feeMinor, amount.currency)
  return accept({ valuation, rateId: converted.value.rate.id, fee, feeUsdMinor: toUsd(fee, rate).minor })
}

/** Every figure that a contribution, or its refund, counts in. */
export function contributionKeys(window: string, modality: string, donorType: string): string[] {
  return [ALL, keyOf.window(window), keyOf.modality(modality), keyOf.donorType(donorType), ...(window === POOL ? [keyOf.poolType(donorType)] : [])]
}

function movementsOf(window: string, modality: string, donorType: string, day: Day, s: Settlement): Movement[] {
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
  const instalments = await context.transaction.instalment.findMany({ where: { pledgeId: pledge.id } })
  const isPaid = instalments.every((i) => unpaidMinor({ ...i, status: i.status as InstalmentFacts['status'] }) === 0n)
  const threshold = await getMoneySetting(context, 'agreement-threshold')
  const isSmall = usd(pledge.usdMinor).minor <= threshold.minor
  if (pledge.status === 'CONFIRMED') return
  if (!isSmall || !isPaid) {
    if (pledge.status === 'DRAFT') await submitPaidPledge(context, { pledge: pledge.id as Id<'pledge'> })
    return
  }
  await confirmPledge(context, { pledge: pledge.id as Id<'pledge'>, on, by: describeActor(context.actor).actorName })
}
