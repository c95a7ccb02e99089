import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseRate, toUsd, usd, type Currency, type Money, type Rate } from '#app/kernel/money'
import { addDays, dayOf, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { BankAccount } from '../domain/bank-account'
import type { RateFailure, RateRow } from '../domain/exchange'
import { keyOf, type Measure } from '../domain/measures'
import { nextPeriod, targetOn, type FundPeriod, type PeriodState, type TargetRow } from '../domain/period'
import type { SupportCostRate } from '../domain/support-cost'
import type { WindowBalances } from '../domain/window'

/** The rate row in force on a day: the latest effective on or before it; of two for one day the later recorded. Null: there is none. */
export async function findRateOn(context: Context, currency: Currency, on: Day): Promise<RateRow | null> {
  if (currency === 'USD') return { id: null, currency, unitsPerUsd: '1', effectiveOn: on, source: 'USD' }
  const row = await reading(context).exchangeRate.findFirst({ where: { currency, effectiveOn: { lte: on } }, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }] })
  return row && { id: row.id, currency, unitsPerUsd: row.unitsPerUsd, effectiveOn: row.effectiveOn as Day, source: row.source }
}

export async function getRateRow(context: Context, id: string): Promise<RateRow> {
  const row = await reading(context).exchangeRate.findUnique({ where: { id } })
  if (!row) throw new NotFound()
  return { id: row.id, currency: row.currency as Currency, unitsPerUsd: row.unitsPerUsd, effectiveOn: row.effectiveOn as Day, source: row.source }
}

/** A stored rate as an exact fraction. */
export function exactRate(row: RateRow): Rate {
  const rate = parseRate(row.currency, row.unitsPerUsd)
  assert(rate, `a stored rate is not positive: ${row.unitsPerUsd}`)
  return rate
}

/** US dollars of an amount at the rate in force on a day; a refusal where there is none, never a guess. */
export async function convertOn(context: Context, amount: Money, on: Day): Promise<Result<{ value: Money; rate: RateRow }, RateFailure>> {
  const rate = await findRateOn(context, amount.currency, on)
  if (!rate) return refuse({ code: 'RATE_MISSING', currency: amount.currency, day: on })
  return accept({ value: toUsd(amount, exactRate(rate)), rate })
}

/** Currencies that have a rate on a day, US dollars among them. */
export async function listConvertibleCurrencies(context: Context, on: Day): Promise<Currency[]> {
  const rows = await reading(context).exchangeRate.findMany({ where: { effectiveOn: { lte: on } }, distinct: ['currency'], select: { currency: true } })
  return [...new Set(['USD', ...rows.map((row) => row.currency)])].sort() as Currency[]
}

type StoredTarget = { targetMinor: bigint; effectiveOn: string; sequence: number; recordedAt: Date }
type PeriodRow = { id: string; code: string; startsOn: string; endsOn: string; targetMinor: bigint; state: string; targets: StoredTarget[] }

export function targetRow(row: StoredTarget): TargetRow {
  return { target: usd(row.targetMinor), effectiveOn: row.effectiveOn as Day, sequence: row.sequence, recordedOn: dayOf(row.recordedAt) }
}

function periodView(row: PeriodRow, on: Day, knownOn?: Day | null): FundPeriod {
  return { id: row.id, code: row.code, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day, target: targetOn(usd(row.targetMinor), row.targets.map(targetRow), on, knownOn), state: row.state as PeriodState }
}

export async function listPeriods(context: Context): Promise<FundPeriod[]> {
  const rows = await reading(context).fundPeriod.findMany({ include: { targets: true }, orderBy: { startsOn: 'asc' } })
  return rows.map((row) => periodView(row, context.clock.today()))
}

/** The period with a code (`2026-2027`), with its target of today, or as at a day as known on a day. */
export async function getPeriod(context: Context, wanted: { code: string }, at: { asOf?: Day; knownOn?: Day | null } = {}): Promise<FundPeriod> {
  const row = await reading(context).fundPeriod.findFirst({ where: { code: wanted.code }, include: { targets: true } })
  if (!row) throw new NotFound()
  return periodView(row, at.asOf ?? context.clock.today(), at.knownOn)
}

/** The period that a day falls in; after the last one, while the next is not open, the last. Not found before the first. FUND-7. */
export async function getPeriodAround(context: Context, on: Day): Promise<FundPeriod> {
  const row = await reading(context).fundPeriod.findFirst({ where: { startsOn: { lte: on } }, orderBy: { startsOn: 'desc' }, include: { targets: true } })
  if (!row) throw new NotFound()
  return periodView(row, context.clock.today())
}

/** The last period where it ends within so many days, or has ended, and the next is not open; null otherwise. */
export async function findPeriodToFollow(context: Context, days: number): Promise<{ code: string; next: string; endsOn: Day; isOver: boolean } | null> {
  const today = context.clock.today()
  const last = (await listPeriods(context)).at(-1)
  if (!last || last.endsOn > addDays(today, days)) return null
  const next = nextPeriod(last, today)
  return next.ok ? { code: last.code, next: next.value.code, endsOn: last.endsOn, isOver: last.endsOn < today } : null
}

/** Is the day in a period that is closed? Then nothing more can be booked on it. */
export async function isClosedOn(context: Context, on: Day): Promise<boolean> {
  return (await reading(context).fundPeriod.count({ where: { startsOn: { lte: on }, endsOn: { gte: on }, state: 'CLOSED' } })) > 0
}

/** The support-cost rate in force on a day. */
export async function getSupportCostRate(context: Context, on: Day): Promise<SupportCostRate> {
  const row = await reading(context).supportCostRate.findFirst({ where: { effectiveOn: { lte: on } }, orderBy: { effectiveOn: 'desc' } })
  assert(row, `no support-cost rate is in force on ${on}`)
  return { id: row.id, mode: row.mode as SupportCostRate['mode'], basisPoints: row.basisPoints }
}

export type SupportCostRow = SupportCostRate & { effectiveOn: Day; source: string; recordedBy: string | null; recordedAt: Date | null; isNow: boolean; isAhead: boolean }

/** Every support-cost rate that was recorded, the latest effective first; for the team. */
export async function listSupportCostRates(context: Context): Promise<SupportCostRow[]> {
  authorize(context, 'rate.view')
  const today = context.clock.today()
  const rows = await reading(context).supportCostRate.findMany({ orderBy: { effectiveOn: 'desc' } })
  const people = await reading(context).person.findMany({ where: { id: { in: rows.map((row) => row.recordedBy ?? '') } }, select: { id: true, name: true } })
  const now = rows.find((row) => row.effectiveOn <= today)
  return rows.map((row) => ({
    id: row.id,
    mode: row.mode as SupportCostRate['mode'],
    basisPoints: row.basisPoints,
    effectiveOn: row.effectiveOn as Day,
    source: row.source,
    recordedBy: people.find((person) => person.id === row.recordedBy)?.name ?? row.recordedBy,
    recordedAt: row.recordedAt,
    isNow: row.id === now?.id,
    isAhead: row.effectiveOn > today,
  }))
}

export type TargetChange = { id: string; target: Money; before: Money; effectiveOn: Day; reason: string; recordedBy: string; recordedAt: Date }

/** How the target of a period came to be what it is, the last change first; for the team. */
export async function listTargetChanges(context: Context, code: string): Promise<{ began: Money; changes: TargetChange[] }> {
  authorize(context, 'secretariat.view')
  const period = await reading(context).fundPeriod.findUnique({ where: { code }, include: { targets: { orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }] } } })
  if (!period) throw new NotFound()
  const people = await reading(context).person.findMany({ where: { id: { in: period.targets.map((row) => row.recordedBy) } }, select: { id: true, name: true } })
  const changes = period.targets.map((row, i) => ({ id: row.id, target: usd(row.targetMinor), before: usd(period.targets[i + 1]?.targetMinor ?? period.targetMinor), effectiveOn: row.effectiveOn as Day, reason: row.reason, recordedBy: people.find((person) => person.id === row.recordedBy)?.name ?? row.recordedBy, recordedAt: row.recordedAt }))
  return { began: usd(period.targetMinor), changes }
}

/** The rate that a payment used, by its row. */
export async function getSupportCostRateRow(context: Context, id: string): Promise<SupportCostRate> {
  const row = await reading(context).supportCostRate.findUniqueOrThrow({ where: { id } })
  return { id: row.id, mode: row.mode as SupportCostRate['mode'], basisPoints: row.basisPoints }
}

/** What a figure stands at through a day: one seek in an index. With `knownOn`: what it was known to be at the end of that day (FUND-5). */
export async function measureThrough(context: Context, measure: Measure, key: string, through: Day, knownOn?: Day | null): Promise<Money> {
  if (knownOn) {
    const known = await reading(context).fundMovement.aggregate({ where: { measure, key, day: { lte: through }, recordedOn: { lte: knownOn } }, _sum: { deltaMinor: true } })
    return usd(known._sum.deltaMinor ?? 0n)
  }
  const row = await reading(context).fundMeasure.findFirst({ where: { measure, key, day: { lte: through } }, orderBy: { day: 'desc' }, select: { throughMinor: true } })
  return usd(row?.throughMinor ?? 0n)
}

/** What figures of several keys, or of every window, stand at through a day, in one query; a figure that never moved is left out. */
export async function measuresThrough(context: Context, measures: readonly Measure[], keys: readonly string[] | 'windows', through: Day, knownOn?: Day | null): Promise<{ measure: Measure; key: string; minor: bigint }[]> {
  const where = { measure: { in: [...measures] }, key: keys === 'windows' ? { gte: keyOf.window(''), lt: 'window;' } : { in: [...keys] }, day: { lte: through } }
  const db = reading(context)
  const rows = knownOn
    ? await db.fundMovement.groupBy({ by: ['measure', 'key'], where: { ...where, recordedOn: { lte: knownOn } }, _sum: { deltaMinor: true } })
    : await db.fundMeasure.groupBy({ by: ['measure', 'key'], where, _sum: { deltaMinor: true } })
  return rows.map((row) => ({ measure: row.measure as Measure, key: row.key, minor: row._sum.deltaMinor ?? 0n }))
}

/** What a window holds at the end of each day on its books. Inside a command the write lock makes it stand still. */
export async function windowBalances(context: Context, window: string): Promise<WindowBalances> {
  const rows = await reading(context).fundMeasure.findMany({ where: { measure: 'available', key: keyOf.window(window) }, orderBy: { day: 'asc' }, select: { day: true, throughMinor: true } })
  return rows.map((row) => ({ day: row.day as Day, available: usd(row.throughMinor) }))
}

/** What remains of each donor's money in the pool, by donor reference; US cents, some perhaps below zero. */
export async function listPoolRemainders(context: Context): Promise<{ donor: string; ref: string; remainingMinor: bigint }[]> {
  const rows = await reading(context).poolRemainder.findMany({ include: { donor: { select: { ref: true } } } })
  return rows.map((row) => ({ donor: row.donorId, ref: row.donor.ref, remainingMinor: row.remainingMinor })).sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0))
}

/** What remains of the fund's own money in a window, US cents. */
export async function ownRemainder(context: Context, window: string): Promise<bigint> {
  return (await reading(context).fundRemainder.findUnique({ where: { windowId: window } }))?.remainingMinor ?? 0n
}

/** The lookups that booking needs, each asked once for a day; for as long as nothing is recorded that would change an answer. */
export type DayLookups = { rateOn(currency: Currency, on: Day): Promise<RateRow | null>; supportCostOn(on: Day): Promise<SupportCostRate>; isClosedOn(on: Day): Promise<boolean> }

export function rememberLookups(context: Context): DayLookups {
  const remember = <Value>(look: (key: string) => Promise<Value>) => {
    const known = new Map<string, Promise<Value>>()
    return (key: string) => {
      const value = known.get(key) ?? look(key)
      known.set(key, value)
      return value
    }
  }
  const rate = remember((key) => findRateOn(context, key.slice(0, 3) as Currency, key.slice(4) as Day))
  const cost = remember((on) => getSupportCostRate(context, on as Day))
  const closed = remember((on) => isClosedOn(context, on as Day))
  return { rateOn: (currency, on) => rate(`${currency} ${on}`), supportCostOn: cost, isClosedOn: closed }
}

export const BANK_ACCOUNT = 'bank-account'

/** The account to which transfers are sent; null until the team has named one. */
export async function findBankAccount(context: Context): Promise<BankAccount | null> {
  const row = await reading(context).setting.findUnique({ where: { key: BANK_ACCOUNT } })
  return row ? (JSON.parse(row.value) as BankAccount) : null
}
