import { countPeople } from '#app/features/donors/server/donors.queries.server'
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { keyOf, type Measure } from '#app/features/fund/domain/measures'
import { POOL } from '#app/features/fund/domain/window'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import { AREAS, type Area } from '#app/features/statements/domain/areas'
import { getFundBar, type FundBar } from '#app/features/statements/server/fund-position.queries.server'
import { add, subtract, sum, usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { publicBreakdown } from '../domain/breakdown'

export type PublicCity = { id: string; ref: string; name: string; country: string; inAfrica: boolean; longitude: number | null; latitude: number | null; amount: Money }

/** The MDFM as the public sees it for a period up to a day. Money in (with what was carried over) equals money out. */
export type PublicFund = {
  bar: FundBar
  carriedOver: Money
  /** Interest and what else the pool earned. */
  otherIncome: Money
  /** What remained of earmarked gifts and was moved into the pool, with the donors' consent. */
  moved: Money
  byType: { type: DonorType; amount: Money }[]
  /** Types that may not be shown singly; null where there are none. */
  others: Money | null
  byArea: { area: Area; amount: Money }[]
  flows: { area: Area; to: string; amount: Money }[]
  costs: Money
  available: Money
  allocated: Money
  toAfrica: Money
  cities: PublicCity[]
}

export async function getPublicFund(context: Context, input: { period: string; asOf: Day }): Promise<PublicFund> {
  authorize(context, 'fund.view-public')
  const bar = await getFundBar(context, input)
  const { period } = bar
  const dayBefore = addDays(period.startsOn, -1)
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const within = async (measure: Measure, key: string) => subtract(await measureThrough(context, measure, key, until), await measureThrough(context, measure, key, dayBefore))

  const people = await donorsBehind(context, period.startsOn, until)
  const parts = await Promise.all(
    DONOR_TYPES.map(async (type) => {
      const amount = subtract(await within('received', keyOf.poolType(type)), await within('refunded', keyOf.poolType(type)))
      return { type, amountMinor: amount.minor, ...(people.get(type) ?? { donors: 0, anonymous: 0 }) }
    }),
  )
  const breakdown = publicBreakdown(parts)
  const flowKeys = await reading(context).fundMeasure.findMany({ where: { measure: 'allocated', key: { startsWith: 'pool:flow:' } }, distinct: ['key'], select: { key: true } })
  const flows = await Promise.all(
    flowKeys.map(async ({ key }) => {
      const [area, to] = key.slice('pool:flow:'.length).split('>') as [Area, string]
      return { area, to, amount: await within('allocated', key) }
    }),
  )
  const byArea = await Promise.all(AREAS.map(async (area) => ({ area, amount: await within('allocated', keyOf.poolArea(area)) })))
  const cities = await citiesReached(context, period.startsOn, until)
  return {
    bar,
    carriedOver: await measureThrough(context, 'available', keyOf.window(POOL), dayBefore),
    otherIncome: await within('otherIncome', keyOf.window(POOL)),
    moved: await within('moved', keyOf.window(POOL)),
    byType: breakdown.shown.map(({ type, amountMinor }) => ({ type, amount: usd(amountMinor) })),
    others: breakdown.othersMinor === null ? null : usd(breakdown.othersMinor),
    byArea,
    flows: flows.filter((flow) => flow.amount.minor !== 0n),
    costs: add(await within('supportCost', keyOf.window(POOL)), await within('fees', keyOf.window(POOL))),
    available: await measureThrough(context, 'available', keyOf.window(POOL), until),
    allocated: sum(byArea.map((part) => part.amount), 'USD'),
    toAfrica: sum(cities.filter((city) => city.inAfrica).map((city) => city.amount), 'USD'),
    cities,
  }
}

/** A payment and its correction that both fall in the same days come to nothing there. */
const ERROR_WITHIN = (from: Day, to: Day) => ({ OR: [{ receivedOn: { gte: from }, reversedBy: { receivedOn: { lte: to } } }, { receivedOn: { lte: to }, reverses: { receivedOn: { gte: from } } }] })

/** How many donors stand behind each type's money in the pool, and how many of them are not to be found. */
async function donorsBehind(context: Context, from: Day, to: Day): Promise<Map<DonorType, { donors: number; anonymous: number }>> {
  const donors = await reading(context).donor.findMany({
    // A refund in the period of a gift that came before it is the type's money too.
    // What was recorded in error and taken back by then is nobody's money.
    where: { payments: { some: { windowId: POOL, entryId: { not: null }, NOT: ERROR_WITHIN(from, to), OR: [{ receivedOn: { gte: from, lte: to } }, { refunds: { some: { refundedOn: { gte: from, lte: to } } } }] } } },
    select: { id: true, mergedIntoId: true, type: true, recognition: true, pledges: { where: { recognition: 'ANONYMOUS' }, select: { id: true }, take: 1 } },
  })
  return countPeople(donors)
}

/** Cities that were awarded money of the pool, the largest amount first. */
async function citiesReached(context: Context, from: Day, to: Day): Promise<PublicCity[]> {
  const lines = await reading(context).allocationLine.findMany({
    where: { cityId: { not: null }, allocation: { windowId: POOL, approvedOn: { gte: from, lte: to } } },
    select: { amountMinor: true, inAfrica: true, reductions: { where: { reducedOn: { lte: to } }, select: { amountMinor: true } }, city: { select: { id: true, ref: true, name: true, country: true, longitude: true, latitude: true } } },
  })
  const cities = new Map<string, PublicCity>()
  for (const line of lines) {
    const city = line.city!
    const amount = usd(line.amountMinor - line.reductions.reduce((a, r) => a + r.amountMinor, 0n))
    const known = cities.get(city.id)
    cities.set(city.id, { ...city, inAfrica: line.inAfrica ?? false, amount: known ? add(known.amount, amount) : amount })
  }
  return [...cities.values()].filter((city) => city.amount.minor > 0n).sort((a, b) => (a.amount.minor > b.amount.minor ? -1 : a.amount.minor < b.amount.minor ? 1 : a.name < b.name ? -1 : 1))
}
