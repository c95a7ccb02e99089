import { REGIONS, type Region } from '#app/features/cities/domain'
import { keyOf } from '#app/features/fund/domain/measures'
import { listPeriods, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { money, subtract, sum, usd, type Currency, type Money } from '#app/kernel/money'
import { addDays, daysBetween, type Day } from '#app/kernel/time'
import { getPipelineForecast } from '#app/features/partnerships/server/partnerships.queries.server'
import { authorize, reading, type Context } from '#app/platform/context'
import { getFundBar, getFundPosition, type FundBar, type FundPosition, type FundQuestion } from './fund-position.queries.server'
import { countsProspects, receivedLine } from './landing.queries.server'

/** An unpaid instalment: `days` says how long ago it fell due, or in how many days it will. */
export type DueInstalment = { pledge: string; donor: string; amount: Money; dueOn: Day; days: number }

export type Cockpit = {
  knownOn: Day | null
  bar: FundBar
  position: FundPosition
  periods: string[]
  daysLeft: number
  /** Received less the straight-line pace of the target on the day; below zero is behind. */
  aheadBy: Money
  /** What the MDFM had received, less refunds, at the end of each day on which it changed. */
  line: { on: Day; total: Money }[]
  /** What the straight line asks for on the day. */
  pace: Money
  /** Where the period lands, by chance. STATEMENT-9. */
  landing: Money
  allocatedByRegion: Record<Region, Money>
  /** Of today, whatever day the figures speak of. */
  overdue: DueInstalment[]
  due: DueInstalment[]
}

/** The team's first page for a period as at a day; stored figures, and the few rows that are overdue. */
export async function getCockpit(context: Context, input: FundQuestion): Promise<Cockpit> {
  authorize(context, 'secretariat.view')
  const bar = await getFundBar(context, input)
  const { period } = bar
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const length = BigInt(daysBetween(period.startsOn, period.endsOn) + 1)
  const passed = BigInt(Math.max(0, daysBetween(period.startsOn, until) + 1))
  const pace = usd((bar.target.minor * passed) / length)
  const prospects = countsProspects(context, input) ? (await getPipelineForecast(context, period)).weighedOfPool : usd(0n)
  const today = context.clock.today()
  return {
    knownOn: input.knownOn ?? null,
    bar,
    position: await getFundPosition(context, input),
    periods: (await listPeriods(context)).filter((p) => p.startsOn <= context.clock.today()).map((p) => p.code),
    daysLeft: Math.max(0, daysBetween(until, period.endsOn)),
    aheadBy: subtract(bar.received, pace),
    line: await receivedLine(context, period.startsOn, until, input.knownOn),
    pace,
    landing: sum([bar.received, bar.committed, bar.pledged, prospects], 'USD'),
    allocatedByRegion: await byRegion(context, period.startsOn, until, input.knownOn),
    overdue: await listDue(context, { lt: today }),
    due: await listDue(context, { gte: today, lte: addDays(today, DUE_SOON_DAYS) }),
  }
}

async function byRegion(context: Context, from: Day, until: Day, knownOn: Day | null | undefined): Promise<Record<Region, Money>> {
  const within = async (key: string) => subtract(await measureThrough(context, 'allocated', key, until, knownOn), await measureThrough(context, 'allocated', key, addDays(from, -1), knownOn))
  return Object.fromEntries(await Promise.all(REGIONS.map(async (region) => [region, await within(keyOf.region(region))]))) as Record<Region, Money>
}

const MOST_DUE = 8
const DUE_SOON_DAYS = 60

/** Unpaid instalments of open pledges that fall due in some days, the earliest first. */
export async function listDue(context: Context, dueOn: { lt: Day } | { gte: Day; lte: Day }): Promise<DueInstalment[]> {
  authorize(context, 'pledge.view')
  const today = context.clock.today()
  const rows = await reading(context).instalment.findMany({
    where: { dueOn, isOpen: true, pledge: { status: { in: ['CONFIRMED', 'ACKNOWLEDGED'] } } },
    include: { pledge: { select: { ref: true, currency: true, donor: { select: { name: true } } } } },
    orderBy: { dueOn: 'asc' },
    take: MOST_DUE,
  })
  return rows.map((row) => {
    const left = row.amountMinor - row.paidMinor - row.waivedMinor
    return { pledge: row.pledge.ref, donor: row.pledge.donor.name, amount: money(left, row.pledge.currency as Currency), dueOn: row.dueOn as Day, days: Math.abs(daysBetween(row.dueOn as Day, today)) }
  })
}
