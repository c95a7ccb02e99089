import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { ALL, keyOf, type Measure } from '#app/features/fund/domain/measures'
import { yearsOf, type FundPeriod } from '#app/features/fund/domain/period'
import { MODALITIES, POOL, type Modality } from '#app/features/fund/domain/window'
import { placementValues } from '#app/features/placements/server/placements.queries.server'
import { getPeriod, measureThrough } from '#app/features/fund/server/fund.queries.server'
import { sum, subtract, usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { AREAS, type Area } from '../domain/areas'

/** Where the fund stands; US dollars. What each figure counts is said in INTERFACE.md, Report JSON. */
export type FundPosition = {
  period: FundPeriod
  asOf: Day
  /** The figures are what they were known to be at the end of that day; null: as known today. */
  knownOn: Day | null
  target: Money
  pledged: Money
  outstanding: Money
  arrears: Money
  received: Money
  refunded: Money
  fees: Money
  supportCost: Money
  netProgrammable: Money
  openingBalance: Money
  allocated: Money
  available: Money
  disbursed: Money
  expended: Money
  /** Beside the cash, never in it. */
  inKind: Money
  loans: Money
  secondments: Money
  receivedByDonorType: Record<DonorType, Money>
  receivedByModality: Record<Modality, Money>
  allocatedByArea: Record<Area, Money>
  allocatedToAfrica: Money
  allocatedToLdc: Money
  allocatedToLic: Money
  allocatedNetworkWide: Money
}

export type FundQuestion = { period: string; asOf: Day; knownOn?: Day | null }

/** Reads stored figures only: it costs the same however many entries there are. STATEMENT-4: with `knownOn`, what was known on that day. */
export async function getFundPosition(context: Context, input: FundQuestion): Promise<FundPosition> {
  const period = await getPeriod(context, { code: input.period }, input)
  const dayBefore = addDays(period.startsOn, -1)
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const through = (measure: Measure, key: string, on: Day) => measureThrough(context, measure, key, on, input.knownOn)
  const within = async (measure: Measure, key: string) => (until < period.startsOn ? usd(0n) : subtract(await through(measure, key, until), await through(measure, key, dayBefore)))
  const each = async <K extends string>(keys: readonly K[], read: (key: K) => Promise<Money>) => Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await read(key)]))) as Record<K, Money>
  const due = async (measure: Measure, years: readonly string[]) => sum(await Promise.all(years.map((year) => through(measure, keyOf.dueYear(`${year}-01-01` as Day), input.asOf))), 'USD')

  const years = yearsOf(period).map(String)
  return {
    period,
    asOf: input.asOf,
    knownOn: input.knownOn ?? null,
    target: period.target,
    pledged: await due('pledged', years),
    outstanding: await due('outstanding', years),
    arrears: await due('outstanding', await dueYearsBefore(context, years[0]!)),
    received: await within('received', ALL),
    refunded: await within('refunded', ALL),
    fees: await within('fees', ALL),
    supportCost: await within('supportCost', ALL),
    netProgrammable: await within('net', ALL),
    openingBalance: await through('available', keyOf.window(POOL), dayBefore),
    allocated: await within('allocated', ALL),
    available: await through('available', keyOf.window(POOL), input.asOf),
    disbursed: await within('disbursed', ALL),
    expended: await within('expended', ALL),
    inKind: await within('inKind', ALL),
    ...(await placementValues(context, { from: period.startsOn, to: until, knownOn: input.knownOn ?? undefined })),
    receivedByDonorType: await each(DONOR_TYPES, (type) => within('received', keyOf.donorType(type))),
    receivedByModality: await each(MODALITIES, (modality) => within('received', keyOf.modality(modality))),
    allocatedByArea: await each(AREAS, (area) => within('allocated', keyOf.area(area))),
    allocatedToAfrica: await within('allocated', keyOf.flag('africa')),
    allocatedToLdc: await within('allocated', keyOf.flag('ldc')),
    allocatedToLic: await within('allocated', keyOf.flag('lic')),
    allocatedNetworkWide: await within('allocated', keyOf.flag('network-wide')),
  }
}

/** Years before a year in which something of the MDFM falls due. */
async function dueYearsBefore(context: Context, year: string): Promise<string[]> {
  const rows = await reading(context).fundMeasure.findMany({ where: { measure: 'outstanding', key: { gte: 'due:', lt: `due:${year}` } }, distinct: ['key'], select: { key: true } })
  return rows.map((row) => row.key.slice('due:'.length))
}

/** The bar of the fund: what the MDFM received less refunds, what is signed and still to come, what is announced. */
export type FundBar = { period: FundPeriod; asOf: Day; target: Money; received: Money; committed: Money; pledged: Money }

export async function getFundBar(context: Context, input: FundQuestion): Promise<FundBar> {
  const period = await getPeriod(context, { code: input.period }, input)
  const dayBefore = addDays(period.startsOn, -1)
  const until = input.asOf < period.endsOn ? input.asOf : period.endsOn
  const through = (measure: Measure, key: string, on: Day) => measureThrough(context, measure, key, on, input.knownOn)
  const within = async (measure: Measure) => subtract(await through(measure, keyOf.window(POOL), until), await through(measure, keyOf.window(POOL), dayBefore))
  const due = async (measure: Measure) => sum(await Promise.all(yearsOf(period).map((year) => through(measure, `due:${year}`, input.asOf))), 'USD')
  return { period, asOf: input.asOf, target: period.target, received: subtract(await within('received'), await within('refunded')), committed: await due('outstanding'), pledged: await due('pledged') }
}
