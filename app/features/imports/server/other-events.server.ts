// Refunds, allocations and what follows them, and what stands beside the cash: one by one, in the order of their days.
import { recordPastAward } from '#app/features/allocations/server/propose-allocation.command.server'
import { recordPastExpenditure } from '#app/features/allocations/server/record-expenditure.command.server'
import { recordPastDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import type { ProposalFailure } from '#app/features/allocations/domain/allocation'
import { POOL } from '#app/features/fund/domain/window'
import { inKindValue } from '#app/features/in-kind/domain/offer'
import { recordPastOffer } from '#app/features/in-kind/server/record-past-offer.command.server'
import { recordPastRefund } from '#app/features/payments/server/record-refund.command.server'
import { parseFte } from '#app/features/placements/domain/value'
import { recordPastPlacement } from '#app/features/placements/server/record-past-placement.command.server'
import type { Recognition } from '#app/features/donors/domain/donor'
import type { Id } from '#app/kernel/identity'
import { parseAmount, toDecimal, type Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { CommandContext } from '#app/platform/context'
import type { Fault, Reason } from '../domain/fault'
import type { Row } from '../domain/files'
import { faultOf } from '../domain/sheaf'
import type { Replay } from './replay.server'

export async function recordRefundRow(context: CommandContext, replay: Replay, row: Row<'refunds.csv'>): Promise<void> {
  const payment = replay.id('payments.csv', row.payment_ref)
  if (!payment) return
  const { currency } = await context.transaction.payment.findUniqueOrThrow({ where: { id: payment }, select: { currency: true } })
  const amount = parseAmount(row.amount, currency as Currency)
  if (!amount.ok) return replay.refuse(faultOf('refunds.csv', row, 'amount', amount.failure))
  const recorded = await recordPastRefund(context, { ref: row.ref, payment: payment as Id<'payment'>, amount: amount.value, on: row.refunded_on, reason: null, processorRefund: null })
  if (recorded.ok) return replay.recorded('refunds.csv', row.ref, recorded.value.refund)
  const column = { NOT_RECEIVED: 'payment_ref', REFUND_ABOVE_PAYMENT: 'amount', DAY_BEFORE_PAYMENT: 'refunded_on', DAY_IN_FUTURE: 'refunded_on', PERIOD_CLOSED: 'refunded_on' } as const
  const { failure } = recorded
  replay.refuse(faultOf('refunds.csv', row, column[failure.code], failure.code === 'NOT_RECEIVED' || failure.code === 'DAY_IN_FUTURE' ? { code: 'NOT_RECEIVED' } : failure))
}

type LineRow = Row<'allocation-lines.csv'>

export async function recordAllocationRow(context: CommandContext, replay: Replay, row: Row<'allocations.csv'>, lines: readonly LineRow[]): Promise<void> {
  if (lines.length === 0) return replay.refuse(faultOf('allocations.csv', row, 'ref', { code: 'NO_LINES' }))
  const programme = replay.id('programmes.csv', row.programme_ref)
  const window = await windowOf(context, replay, row)
  const cities = lines.map((line) => (line.city_ref ? replay.id('cities.csv', line.city_ref) : null))
  if (!programme || !window || cities.some((city, i) => lines[i]!.city_ref !== null && city === null)) return
  const recorded = await recordPastAward(context, {
    ref: row.ref,
    window,
    programme: programme as Id<'programme'>,
    purpose: null,
    on: row.approved_on,
    decision: row.decision,
    lines: lines.map((line, i) => ({ city: cities[i] as Id<'city'> | null, amount: line.amount_usd })),
  })
  if (recorded.ok) return replay.recorded('allocations.csv', row.ref, recorded.value.allocation)
  replay.refuse(await awardFault(context, row, lines, cities, recorded.failure))
}

/** The window that an allocation draws on: the pool, or that of an earmarked pledge. */
async function windowOf(context: CommandContext, replay: Replay, row: Row<'allocations.csv'>): Promise<string | null> {
  if (row.source === 'MDFM') return POOL
  const pledge = replay.id('pledges.csv', row.source)
  if (!pledge) return null
  const window = await context.transaction.window.findUnique({ where: { pledgeId: pledge }, select: { id: true } })
  if (!window) replay.refuse(faultOf('allocations.csv', row, 'source', { code: 'SOURCE_NOT_EARMARKED' }))
  return window?.id ?? null
}

async function awardFault(context: CommandContext, row: Row<'allocations.csv'>, lines: readonly LineRow[], cities: readonly (string | null)[], failure: ProposalFailure | { code: 'PERIOD_CLOSED'; day: Day }): Promise<Fault> {
  const ofLine = (at: number, reason: Reason): Fault => faultOf('allocation-lines.csv', lines[at] ?? lines[0]!, 'city_ref', reason)
  const named = async (name: string) => {
    const found = await context.transaction.city.findMany({ where: { id: { in: cities.flatMap((city) => city ?? []) }, name }, select: { id: true } })
    return new Set(found.map((city) => city.id))
  }
  switch (failure.code) {
    case 'PROGRAMME_NOT_OF_WINDOW':
    case 'PROGRAMME_CLOSED':
      return faultOf('allocations.csv', row, 'programme_ref', { code: failure.code })
    case 'PA1_NETWORK_WIDE':
      return ofLine(cities.indexOf(null), failure)
    case 'NOT_AN_LDC': {
      const ids = await named(failure.city)
      return ofLine(cities.findIndex((city) => city !== null && ids.has(city)), failure)
    }
    case 'CITY_TWICE':
      return ofLine(cities.findIndex((city, i) => cities.indexOf(city) < i), { code: 'CITY_TWICE' })
    case 'MORE_THAN_AVAILABLE':
      return { ...faultOf('allocations.csv', row, 'approved_on', failure), value: row.approved_on }
    case 'PERIOD_CLOSED':
      return faultOf('allocations.csv', row, 'approved_on', failure)
    default:
      return faultOf('allocations.csv', row, 'ref', { code: 'NO_LINES' })
  }
}

/** The line of an allocation that a city's row speaks of; null where there is none, which is refused, or where the allocation was. */
async function lineOf(context: CommandContext, replay: Replay, row: { allocation_ref: string; city_ref: string | null }, refuse: () => void): Promise<Id<'allocationLine'> | null> {
  const allocation = replay.id('allocations.csv', row.allocation_ref)
  const city = row.city_ref ? replay.id('cities.csv', row.city_ref) : null
  if (!allocation || (row.city_ref && !city)) return null
  const line = await context.transaction.allocationLine.findFirst({ where: { allocationId: allocation, cityId: city }, select: { id: true } })
  if (!line) refuse()
  return (line?.id ?? null) as Id<'allocationLine'> | null
}

export async function recordDisbursementRow(context: CommandContext, replay: Replay, row: Row<'disbursements.csv'>): Promise<void> {
  const line = await lineOf(context, replay, row, () => replay.refuse(faultOf('disbursements.csv', row, 'city_ref', { code: 'NO_SUCH_LINE' })))
  if (!line) return
  const recorded = await recordPastDisbursement(context, { ref: row.ref, line, amount: row.amount_usd, on: row.sent_on })
  if (recorded.ok) return replay.recorded('disbursements.csv', row.ref, recorded.value.disbursement)
  const { failure } = recorded
  if (failure.code === 'ABOVE_THE_LINE') return replay.refuse(faultOf('disbursements.csv', row, 'amount_usd', failure))
  if (failure.code === 'DAY_BEFORE_APPROVAL' || failure.code === 'PERIOD_CLOSED') return replay.refuse(faultOf('disbursements.csv', row, 'sent_on', failure))
  replay.refuse(faultOf('disbursements.csv', row, 'city_ref', { code: 'LINE_NOT_ACCEPTED' }))
}

export async function recordExpenditureRow(context: CommandContext, replay: Replay, row: Row<'expenditures.csv'>): Promise<void> {
  const line = await lineOf(context, replay, row, () => replay.refuse(faultOf('expenditures.csv', row, 'city_ref', { code: 'NO_SUCH_LINE' })))
  if (!line) return
  const recorded = await recordPastExpenditure(context, { ref: row.ref, line, amount: row.amount_usd, on: row.reported_on })
  if (recorded.ok) return replay.recorded('expenditures.csv', row.ref, recorded.value.expenditure)
  const { failure } = recorded
  replay.refuse(faultOf('expenditures.csv', row, 'reported_on', failure.code === 'DAY_BEFORE_APPROVAL' || failure.code === 'PERIOD_CLOSED' ? failure : { code: 'LINE_NOT_ACCEPTED' }))
}

export async function recordOfferRow(context: CommandContext, replay: Replay, row: Row<'in-kind.csv'>): Promise<void> {
  const donor = replay.id('donors.csv', row.donor_ref)
  const value = inKindValue(row.quantity, toDecimal(row.unit_value), row.currency)
  if (!donor || !value) return
  const { recognition } = await context.transaction.donor.findUniqueOrThrow({ where: { id: donor }, select: { recognition: true } })
  const recorded = await recordPastOffer(context, {
    ref: row.ref,
    donor: donor as Id<'donor'>,
    recognition: recognition as Recognition,
    priorityArea: row.priority_area,
    kind: row.kind,
    description: row.description,
    quantity: row.quantity,
    unitValue: toDecimal(row.unit_value),
    value,
    deliveredOn: row.delivered_on,
  })
  if (recorded.ok) return replay.recorded('in-kind.csv', row.ref, recorded.value.offer)
  replay.refuse(faultOf('in-kind.csv', row, recorded.failure.code === 'RATE_MISSING' ? 'currency' : 'delivered_on', recorded.failure))
}

export async function recordPlacementRow(context: CommandContext, replay: Replay, row: Row<'placements.csv'>): Promise<void> {
  const donor = replay.id('donors.csv', row.donor_ref)
  const [fits, ends] = [parseFte(row.fte) !== null, row.ends_on >= row.starts_on]
  if (!fits) replay.refuse(faultOf('placements.csv', row, 'fte', { code: 'FTE_OUT_OF_RANGE' }))
  if (!ends) replay.refuse(faultOf('placements.csv', row, 'ends_on', { code: 'ENDS_BEFORE_START' }))
  if (!donor || !fits || !ends) return
  const recorded = await recordPastPlacement(context, { ref: row.ref, donor: donor as Id<'donor'>, arrangement: row.arrangement, monthly: row.monthly_value, fte: row.fte, startsOn: row.starts_on, endsOn: row.ends_on })
  if (recorded.ok) return replay.recorded('placements.csv', row.ref, recorded.value.placement)
  replay.refuse(faultOf('placements.csv', row, 'currency', recorded.failure))
}
