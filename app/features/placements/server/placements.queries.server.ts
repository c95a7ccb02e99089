import { ofDonor } from '#app/features/donors/server/donors.queries.server'
import type { DonorType } from '#app/features/donors/domain/donor'
import { exactRate, listPeriods } from '#app/features/fund/server/fund.queries.server'
import { donorsOf, isTeam, NotFound } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { money, parseRate, usd, type Currency, type Money, type Rate } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { dayFrom, daysInMonth, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { hasBegun, isOff, PLACEMENT_STATUSES, type PlacementStatus } from '../domain/life'
import { comesAgainOn } from '../domain/stay'
import { placedMonths, sumOfMonths, valueByPeriod, type Arrangement, type PlacedMonth, type PlacedTime } from '../domain/value'
import { placedTime, rateOfFirstDay, termsOf, untilOf, type Terms } from './rows.server'

export type PlacementSummary = {
  id: Id<'placement'>
  ref: string
  donor: { id: Id<'donor'>; ref: string; name: string; type: DonorType }
  arrangement: Arrangement
  person: string | null
  function: string | null
  status: PlacementStatus
  startsOn: Day
  /** Its last day, as it stands. */
  until: Day
  fte: string
  monthly: Money
  /** Of the whole stay, in its own currency and in US dollars at the rate of the first day; null where that day has no rate. */
  value: Money
  usd: Money | null
  /** It counts beside the cash, from its first day on. */
  counts: boolean
}

export type PeriodValue = { period: string | null; value: Money; usd: Money | null; months: PlacedMonth[] }
export type PlacementEventView = { id: string; kind: string; status: PlacementStatus; endsOn: Day; endedOn: Day | null; fromOn: Day; reason: string | null; pledge: string | null; by: string; at: Date }

export type PlacementView = PlacementSummary & {
  endsOn: Day
  expertise: string | null
  languages: string | null
  level: string | null
  statusReason: string | null
  agreedOn: Day | null
  pledge: { id: Id<'pledge'>; ref: string } | null
  periods: PeriodValue[]
  /** From when on the same person may come again, once it has ended or is about to. */
  again: Day | null
  events: PlacementEventView[]
}

const WITH = { donor: { select: { id: true, ref: true, name: true, type: true } }, pledge: { select: { id: true, ref: true } } } as const

type Row = {
  id: string
  ref: string
  donor: { id: string; ref: string; name: string; type: string }
  arrangement: string
  personName: string | null
  function: string | null
  currency: string
  monthlyMinor: bigint
  fte: string
  rateId: string | null
  status: string
  startsOn: string
  endsOn: string
  endedOn: string | null
  agreedOn: string | null
}

/** Dollars to a dollar stand in where the first day has no rate; what comes of it is then shown as unknown. */
function withoutRate(currency: Currency): Rate {
  return parseRate(currency, '1')!
}

async function summary(context: Context, row: Row): Promise<PlacementSummary & { placed: PlacedTime; rate: Rate | null }> {
  const terms = termsOf(row)
  const currency = row.currency as Currency
  const rate = await rateOfFirstDay(context, row)
  const placed = placedTime(row, terms, rate ?? withoutRate(currency))
  const whole = sumOfMonths(placedMonths(placed, placed.startsOn, placed.endsOn))
  return {
    id: row.id as Id<'placement'>,
    ref: row.ref,
    donor: { id: row.donor.id as Id<'donor'>, ref: row.donor.ref, name: row.donor.name, type: row.donor.type as DonorType },
    arrangement: row.arrangement as Arrangement,
    person: row.personName,
    function: row.function,
    status: terms.status,
    startsOn: terms.startsOn,
    until: untilOf(terms),
    fte: row.fte,
    monthly: money(row.monthlyMinor, currency),
    value: money(whole.valueMinor, currency),
    usd: rate && usd(whole.usdMinor),
    counts: counts(terms),
    placed,
    rate,
  }
}

/** PLACEMENT-9: what was agreed counts, and not what came to nothing. */
function counts({ status, agreedOn }: Pick<Terms, 'status' | 'agreedOn'>): boolean {
  return agreedOn !== null && !isOff(status)
}

export const PLACEMENT_STATES = ['open', 'present', 'past', ...PLACEMENT_STATUSES] as const
/** `open`: before it begins. `present`: the person is there. `past`: they have left. */
export type PlacementState = (typeof PLACEMENT_STATES)[number]
export type PlacementFilter = { state?: PlacementState; arrangement?: Arrangement; donor?: string; search?: string; /** What the actor's own donors offered, whoever the actor is besides. */ ownOnly?: boolean }

const STATES: Record<'open' | 'present' | 'past', readonly PlacementStatus[]> = { open: ['PROPOSED', 'SUITABILITY', 'SELECTED', 'AGREEMENT'], present: ['ACTIVE', 'EXTENDED'], past: ['ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED'] }

function whereOf({ state, arrangement, donor, search }: PlacementFilter) {
  const wanted = state && (state === 'open' || state === 'present' || state === 'past' ? STATES[state] : [state])
  return [
    wanted ? { status: { in: [...wanted] } } : {},
    arrangement ? { arrangement } : {},
    donor ? ofDonor(donor) : {},
    search ? { OR: [{ ref: search.trim().toUpperCase() }, { personKey: { contains: nameKeyOf(search) } }, { donor: { nameKey: { contains: nameKeyOf(search) } } }] } : {},
  ]
}

export const PLACEMENT_SORTS = ['from', 'person'] as const
export type PlacementSort = (typeof PLACEMENT_SORTS)[number]
const SORTS: Record<PlacementSort, SortBy> = { from: { column: ['startsOn'], of: 'text', down: true }, person: { column: ['personKey'], of: 'text', mayBeEmpty: true } }

/** Placements in pages, the latest beginning first where nothing else is asked; a donor's people see their own. */
export async function listPlacements(context: Context, filter: PlacementFilter, asked: PageAsked & { sort?: PlacementSort } = {}): Promise<{ placements: PlacementSummary[] } & PageEnds> {
  const db = reading(context).staffPlacement
  const where = [...whereOf(filter), scope(context, filter.ownOnly)]
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'from'], asked, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, include: WITH, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { placements: await Promise.all(rows.map(async (row) => plain(await summary(context, row)))), ...ends }
}

function plain({ placed: _placed, rate: _rate, ...rest }: PlacementSummary & { placed: PlacedTime; rate: Rate | null }): PlacementSummary {
  return rest
}

/** What the actor may see of placements: the team all, a donor's people their own. */
function scope(context: Context, ownOnly = false) {
  if (ownOnly || (!isTeam(context.actor) && context.actor.kind === 'person')) {
    authorize(context, 'donor-workspace.view')
    return { donorId: { in: donorsOf(context.actor) } }
  }
  authorize(context, 'placement.view')
  return {}
}

/** Who is there today: how many people, and hundredths of full time together. */
export async function getPresent(context: Context): Promise<{ people: number; fte: number }> {
  authorize(context, 'placement.view')
  const today = context.clock.today()
  const rows = await reading(context).staffPlacement.findMany({ where: { startsOn: { lte: today }, endsOn: { gte: today }, agreedOn: { not: null }, status: { notIn: ['DECLINED', 'WITHDRAWN'] } } })
  const present = rows.filter((row) => untilOf(termsOf(row)) >= today)
  return { people: present.length, fte: present.reduce((total, row) => total + Math.round(Number(row.fte) * 100), 0) }
}

/** How many offers wait for the team, for the rail. */
export async function countProposedPlacements(context: Context): Promise<number> {
  authorize(context, 'placement.view')
  return reading(context).staffPlacement.count({ where: { status: 'PROPOSED' } })
}

/** One placement by id or number, with its value by month and period, and everything that was said of it, the latest first. */
export async function getPlacement(context: Context, placement: string, { ownOnly = false } = {}): Promise<PlacementView> {
  const row = await reading(context).staffPlacement.findFirst({ where: { AND: [{ OR: [{ id: placement }, { ref: placement }] }, scope(context, ownOnly)] }, include: { ...WITH, events: { orderBy: { sequence: 'desc' }, include: { pledge: { select: { ref: true } } } } } })
  if (!row) throw new NotFound()
  const { placed, rate, ...rest } = await summary(context, row)
  const currency = rest.monthly.currency
  const periods = valueByPeriod(placed, await listPeriods(context)).map(({ period, months, valueMinor, usdMinor }) => ({ period, months, value: money(valueMinor, currency), usd: rate && usd(usdMinor) }))
  return {
    ...rest,
    endsOn: row.endsOn as Day,
    expertise: row.expertise,
    languages: row.languages,
    level: row.level,
    statusReason: row.statusReason,
    agreedOn: row.agreedOn as Day | null,
    pledge: row.pledge && { id: row.pledge.id as Id<'pledge'>, ref: row.pledge.ref },
    periods,
    again: hasBegun(rest.status) ? comesAgainOn(rest.until) : null,
    events: row.events.map((event) => ({ id: event.id, kind: event.kind, status: event.status as PlacementStatus, endsOn: event.endsOn as Day, endedOn: event.endedOn as Day | null, fromOn: event.fromOn as Day, reason: event.reason, pledge: event.pledge?.ref ?? null, by: event.byName, at: event.at })),
  }
}

/** The placement whose commitment a pledge is, from its beginning or by an extension; null where it is none. */
export async function findPlacementOfPledge(context: Context, pledge: string): Promise<{ ref: string } | null> {
  return reading(context).staffPlacement.findFirst({ where: { AND: [{ OR: [{ pledgeId: pledge }, { events: { some: { pledgeId: pledge } } }] }, scope(context)] }, select: { ref: true } })
}

export type TimelineRow = { ref: string; name: string; arrangement: Arrangement; status: PlacementStatus; startsOn: Day; until: Day; again: Day | null; fte: string; /** Hundredths of full time on each month of the line, by days. */ months: number[] }
export type Timeline = { months: string[]; rows: TimelineRow[]; totals: number[] }

/** Who is there when: the people of some months, with the share of full time that each gives in each of them, and what they add up to. */
export async function getPlacementTimeline(context: Context, from: { year: number; month: number }, count: number): Promise<Timeline> {
  authorize(context, 'placement.view')
  const spans = Array.from({ length: count }, (_, i) => {
    const [year, month] = [from.year + Math.floor((from.month - 1 + i) / 12), ((from.month - 1 + i) % 12) + 1]
    return { startsOn: dayFrom(year, month, 1), endsOn: dayFrom(year, month, daysInMonth(year, month)) }
  })
  const [first, last] = [spans[0]!.startsOn, spans.at(-1)!.endsOn]
  const found = await reading(context).staffPlacement.findMany({ where: { startsOn: { lte: last }, endsOn: { gte: first }, status: { notIn: ['DECLINED', 'WITHDRAWN'] } }, include: WITH, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] })
  const rows = found.map((row): TimelineRow => {
    const terms = termsOf(row)
    const placed = placedTime(row, terms, withoutRate(row.currency as Currency))
    const months = spans.map((span) => placedMonths(placed, span.startsOn, span.endsOn).reduce((share, { days, of }) => share + Math.round(((100 * days) / of) * Number(row.fte)), 0))
    return { ref: row.ref, name: row.personName ?? row.function ?? row.donor.name, arrangement: row.arrangement as Arrangement, status: terms.status, startsOn: terms.startsOn, until: untilOf(terms), again: hasBegun(terms.status) ? comesAgainOn(untilOf(terms)) : null, fte: row.fte, months }
  })
  const shown = rows.filter((row) => row.months.some((share) => share > 0))
  return { months: spans.map((span) => span.startsOn.slice(0, 7)), rows: shown, totals: spans.map((_, i) => shown.reduce((total, row) => total + row.months[i]!, 0)) }
}

export type PlacedDays = { from: Day; to: Day; /** By what was said by the end of that day, or by an instant. */ knownOn?: Day; knownAt?: Date; donor?: string }

/** What of a placement lies between two days: its value in its currency, and in US dollars. */
export type PlacedValue = { id: string; ref: string; donor: string; arrangement: Arrangement; startsOn: Day; recordedAt: Date; value: Money; amount: Money }

/** Placements that count between two days, both included, by their first day. PLACEMENT-9: what was agreed counts from its first day. */
export async function listPlacedValues(context: Context, input: PlacedDays): Promise<PlacedValue[]> {
  const by = input.knownAt ?? (input.knownOn ? new Date(`${input.knownOn}T23:59:59.999Z`) : null)
  const known = by && { at: { lte: by } }
  const rows = await reading(context).staffPlacement.findMany({
    where: { startsOn: { lte: input.to }, ...(input.donor ? ofDonor(input.donor) : {}) },
    include: { donor: { select: { name: true } }, events: known ? { where: known, orderBy: { sequence: 'desc' }, take: 1 } : { take: 0 } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  })
  const counted = rows.flatMap((row) => {
    const said = known ? row.events[0] : row
    const terms = said && termsOf(said)
    return terms && counts(terms) && untilOf(terms) >= input.from ? [{ row, terms }] : []
  })
  const ids = counted.flatMap(({ row }) => row.rateId ?? [])
  const rates = new Map((await reading(context).exchangeRate.findMany({ where: { id: { in: ids } }, select: { id: true, unitsPerUsd: true } })).map((rate) => [rate.id, rate.unitsPerUsd]))
  const rateOf = (row: { currency: string; rateId: string | null }, on: Day) => exactRate({ id: row.rateId, currency: row.currency as Currency, unitsPerUsd: row.rateId ? rates.get(row.rateId)! : '1', effectiveOn: on, source: '' })
  return counted.map(({ row, terms }) => {
    const { valueMinor, usdMinor } = sumOfMonths(placedMonths(placedTime(row, terms, rateOf(row, terms.startsOn)), input.from, input.to))
    return { id: row.id, ref: row.ref, donor: row.donor.name, arrangement: row.arrangement as Arrangement, startsOn: terms.startsOn, recordedAt: row.createdAt, value: money(valueMinor, row.currency as Currency), amount: usd(usdMinor) }
  })
}

/** What placements were worth between two days, both included, US dollars; with `knownOn`, by what was said of each by the end of that day. */
export async function placementValues(context: Context, input: PlacedDays): Promise<{ loans: Money; secondments: Money }> {
  const rows = await listPlacedValues(context, input)
  const total = (arrangement: Arrangement) => usd(rows.filter((row) => row.arrangement === arrangement).reduce((sum, row) => sum + row.amount.minor, 0n))
  return { loans: total('LOAN'), secondments: total('SECONDMENT') }
}
