import { donorFamily, getDonor } from '#app/features/donors/server/donors.queries.server'
import { listPlacedValues } from '#app/features/placements/server/placements.queries.server'
import { money, usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { recordedBy, wasKnown } from '../domain/known'

/** What a day of the statement saw of a promise. */
export type PromiseRow = { ref: string; /** The donor's own grant or order number. */ donorNumber: string | null; modality: string; priorityArea: string | null; pledgedOn: Day; confirmedOn: Day | null; endedOn: Day | null; amount: Money; value: Money }

/** Money in, above zero, or money that went back, below; its value in US dollars less fee and support cost is what remains of it. */
export type MovementRow = {
  kind: 'payment' | 'correction' | 'refund' | 'dispute' | 'returned'
  ref: string
  /** The promise that it pays, or the payment that it takes back. */
  of: string | null
  /** The donor's own number of that promise, and who paid where it was not the donor. */
  donorNumber: string | null
  payer: string | null
  on: Day
  amount: Money
  /** The rate row that it keeps; null where it came in US dollars or was credited in them. */
  rate: { unitsPerUsd: string; effectiveOn: Day } | null
  value: Money
  fee: Money
  supportCost: Money
  net: Money
}

/** What the days of a placed person were worth to the day of the statement: beside the cash, never in it. */
export type StaffRow = { ref: string; arrangement: 'SECONDMENT' | 'LOAN'; startsOn: Day; amount: Money; value: Money }

export type DonorMoney = { promises: PromiseRow[]; movements: MovementRow[]; staff: StaffRow[] }

type Question = { donor: string; asOf: Day; knownOn?: Day | null }

/** Every promise and every movement of money behind a donor's statement, by day; for the team and the donor's own people. */
export async function getDonorMoney(context: Context, { donor, asOf, knownOn = null }: Question): Promise<DonorMoney> {
  const { id } = await getDonor(context, donor)
  const family = await donorFamily(context, id, recordedBy(knownOn))
  return { promises: await promisesOf(context, family, asOf, knownOn), movements: await movementsOf(context, family, asOf, knownOn), staff: await staffOf(context, id, asOf, knownOn) }
}

async function staffOf(context: Context, donor: string, asOf: Day, knownOn: Day | null): Promise<StaffRow[]> {
  const placed = await listPlacedValues(context, { from: '0001-01-01' as Day, to: asOf, knownOn: knownOn ?? undefined, donor })
  return placed.map(({ ref, arrangement, startsOn, value, amount }) => ({ ref, arrangement, startsOn, amount: value, value: amount }))
}

async function promisesOf(context: Context, donors: string[], asOf: Day, knownOn: Day | null): Promise<PromiseRow[]> {
  const pledges = await reading(context).pledge.findMany({
    where: { donorId: { in: donors }, pledgedOn: { lte: asOf }, announcedAt: recordedBy(knownOn) ?? { not: null } },
    orderBy: [{ pledgedOn: 'asc' }, { ref: 'asc' }],
  })
  const by = (day: string | null, last: Day) => (day !== null && day <= last ? (day as Day) : null)
  return pledges.map((pledge) => ({
    ref: pledge.ref,
    donorNumber: pledge.donorNumber,
    modality: pledge.modality,
    priorityArea: pledge.priorityArea,
    pledgedOn: pledge.pledgedOn as Day,
    confirmedOn: wasKnown(pledge.confirmedAt, knownOn) ? by(pledge.confirmedOn, asOf) : null,
    endedOn: by(pledge.endedOn, knownOn && knownOn < asOf ? knownOn : asOf),
    amount: money(pledge.amountMinor, pledge.currency as Currency),
    value: usd(pledge.usdMinor),
  }))
}

async function movementsOf(context: Context, donors: string[], asOf: Day, knownOn: Day | null): Promise<MovementRow[]> {
  const payments = await reading(context).payment.findMany({
    where: { donorId: { in: donors }, entryId: { not: null }, receivedOn: { lte: asOf }, receivedAt: recordedBy(knownOn) },
    include: {
      pledge: { select: { ref: true, donorNumber: true } },
      payer: { select: { name: true } },
      reverses: { select: { ref: true } },
      refunds: { where: { refundedOn: { lte: asOf }, recordedAt: recordedBy(knownOn) }, include: { dispute: { select: { id: true } } } },
    },
  })
  const rateIds = [...new Set(payments.flatMap((payment) => payment.rateId ?? []))]
  const rates = new Map((await reading(context).exchangeRate.findMany({ where: { id: { in: rateIds } } })).map((rate) => [rate.id, { unitsPerUsd: rate.unitsPerUsd, effectiveOn: rate.effectiveOn as Day }]))
  const rows = payments.flatMap((payment): MovementRow[] => {
    const currency = payment.currency as Currency
    const rate = payment.rateId ? (rates.get(payment.rateId) ?? null) : null
    return [
      {
        kind: payment.reverses ? 'correction' : 'payment',
        ref: payment.ref,
        of: payment.reverses?.ref ?? payment.pledge?.ref ?? null,
        donorNumber: payment.pledge?.donorNumber ?? null,
        payer: payment.payer?.name ?? null,
        on: payment.receivedOn as Day,
        amount: money(payment.amountMinor, currency),
        rate,
        value: usd(payment.usdMinor ?? 0n),
        fee: usd(payment.feeUsdMinor ?? 0n),
        supportCost: usd(payment.supportUsdMinor ?? 0n),
        net: usd(payment.netUsdMinor ?? 0n),
      },
      ...payment.refunds.map((refund): MovementRow => ({
        kind: refund.reversesId ? 'returned' : refund.dispute ? 'dispute' : 'refund',
        ref: refund.ref,
        of: payment.ref,
        donorNumber: payment.pledge?.donorNumber ?? null,
        payer: null,
        on: refund.refundedOn as Day,
        amount: money(-refund.amountMinor, currency),
        rate,
        value: usd(-refund.usdMinor),
        fee: usd(refund.feeUsdMinor),
        supportCost: usd(-refund.supportUsdMinor),
        net: usd(refund.supportUsdMinor - refund.usdMinor - refund.feeUsdMinor),
      })),
    ]
  })
  return rows.sort((a, b) => (a.on === b.on ? (a.ref < b.ref ? -1 : 1) : a.on < b.on ? -1 : 1))
}
