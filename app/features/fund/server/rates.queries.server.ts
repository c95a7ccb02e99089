// Rates as the team sees them: what is in force, what it was, what was corrected, and what stands on it.
import { numberSetting } from '#app/features/settings/server/settings.queries.server'
import { isCurrency, type Currency } from '#app/kernel/money'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { formatsIn, LANGUAGES } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import { daysBetween, type Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import type { RateState, RecordedRate } from '../domain/exchange'

export const dayKey = (rate: { currency: string; effectiveOn: string }) => `${rate.currency} ${rate.effectiveOn}`

export type RateOfDay = { id: string; unitsPerUsd: string; source: string; sequence: number }

/** The rows that are known of the days of some rates, by currency and day. */
export async function knownRatesOf(context: Context, rates: readonly { currency: string; effectiveOn: string }[]): Promise<Map<string, RateOfDay[]>> {
  const days = rates.map((rate) => rate.effectiveOn).sort()
  const rows = await reading(context).exchangeRate.findMany({
    where: { currency: { in: [...new Set(rates.map((rate) => rate.currency))] }, effectiveOn: { gte: days[0], lte: days.at(-1) } },
    select: { id: true, currency: true, effectiveOn: true, unitsPerUsd: true, source: true, sequence: true },
  })
  const known = new Map<string, RateOfDay[]>()
  for (const row of rows) known.set(dayKey(row), [...(known.get(dayKey(row)) ?? []), row])
  return known
}

type Row = { id: string; currency: string; unitsPerUsd: string; effectiveOn: string; source: string; sequence: number; reason: string | null; recordedBy: string; recordedAt: Date }

function recorded(row: Row): RecordedRate {
  return { ...row, currency: row.currency as Currency, effectiveOn: row.effectiveOn as Day }
}

/** The rate of each currency that is in force today, how old the latest is, and how many rows wait for their day. */
export async function listRatesInForce(context: Context, filter: { search?: string } = {}): Promise<{ rates: RecordedRate[]; count: number; latest: Day | null; isOld: boolean; ahead: number }> {
  const db = reading(context)
  const today = context.clock.today()
  const inForce = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT "id", ROW_NUMBER() OVER (PARTITION BY "currency" ORDER BY "effectiveOn" DESC, "sequence" DESC) AS "place" FROM "ExchangeRate" WHERE "effectiveOn" <= ${today}
    ) AS ranked WHERE "place" = 1`
  const rows = (await db.exchangeRate.findMany({ where: { id: { in: inForce.map((row) => row.id) } }, orderBy: { currency: 'asc' } })).map(recorded)
  const latest = rows.map((row) => row.effectiveOn).sort().at(-1) ?? null
  return {
    rates: rows.filter((row) => isNamed(row.currency, filter.search ?? '')),
    count: rows.length,
    latest,
    isOld: latest !== null && daysBetween(latest, today) > (await numberSetting(context, 'rates-old-days')),
    ahead: await db.exchangeRate.count({ where: { effectiveOn: { gt: today } } }),
  }
}

/** Does the currency answer to what was typed, by its code or its name in either language? */
function isNamed(currency: Currency, search: string): boolean {
  const wanted = nameKeyOf(search)
  return wanted === '' || [currency, ...LANGUAGES.map((language) => formatsIn(language).currencyName(currency))].some((name) => nameKeyOf(name).includes(wanted))
}

export type RateInHistory = RecordedRate & { state: RateState; payments: number }

type RateHistory = {
  currency: Currency
  now: RecordedRate | null
  /** The rates that ruled, the earliest first: the latest of each day up to today. */
  line: { on: Day; unitsPerUsd: string }[]
  rates: RateInHistory[]
  next: { day: Day; id: string } | null
}

const PAGE = 24
const LONGEST_LINE = 300

async function lineOf(context: Context, currency: Currency): Promise<RateHistory['line']> {
  const rows = await reading(context).exchangeRate.findMany({ where: { currency, effectiveOn: { lte: context.clock.today() } }, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }], take: LONGEST_LINE, select: { effectiveOn: true, unitsPerUsd: true } })
  return rows.filter((row, i) => row.effectiveOn !== rows[i - 1]?.effectiveOn).map((row) => ({ on: row.effectiveOn as Day, unitsPerUsd: row.unitsPerUsd })).reverse()
}

/** All that was ever recorded of a currency, the latest day first; a corrected row stands below the one that replaced it. */
export async function getRateHistory(context: Context, currency: string, before?: { day: Day; id: string }): Promise<RateHistory> {
  if (!isCurrency(currency) || currency === 'USD') throw new NotFound()
  const db = reading(context)
  const order = [{ effectiveOn: 'desc' as const }, { sequence: 'desc' as const }]
  const from = before ? await db.exchangeRate.findUnique({ where: { id: before.id } }) : null
  const after = from ? { OR: [{ effectiveOn: { lt: from.effectiveOn } }, { effectiveOn: from.effectiveOn, sequence: { lt: from.sequence } }] } : {}
  const rows = await db.exchangeRate.findMany({ where: { currency, ...after }, orderBy: order, take: PAGE + 1 })
  const page = rows.slice(0, PAGE)
  const [now] = await db.exchangeRate.findMany({ where: { currency, effectiveOn: { lte: context.clock.today() } }, orderBy: order, take: 1 })
  const latestOf = new Map((await db.exchangeRate.groupBy({ by: ['effectiveOn'], where: { currency, effectiveOn: { in: page.map((row) => row.effectiveOn) } }, _max: { sequence: true } })).map((row) => [row.effectiveOn, row._max.sequence]))
  const used = new Map((await db.payment.groupBy({ by: ['rateId'], where: { rateId: { in: page.map((row) => row.id) } }, _count: true })).map((row) => [row.rateId, row._count]))
  const stateOf = (row: Row): RateState => (row.sequence < (latestOf.get(row.effectiveOn) ?? 0) ? 'REPLACED' : row.id === now?.id ? 'NOW' : row.effectiveOn > context.clock.today() ? 'AHEAD' : 'PAST')
  const last = page.at(-1)
  return { currency, now: now ? recorded(now) : null, line: await lineOf(context, currency), rates: page.map((row) => ({ ...recorded(row), state: stateOf(row), payments: used.get(row.id) ?? 0 })), next: rows.length > PAGE && last ? { day: last.effectiveOn as Day, id: last.id } : null }
}

/** The row that something used, and the one that would be in force on that day by what is known now, where it is another. */
export async function getRateUsed(context: Context, id: string, on: Day): Promise<{ used: RecordedRate; later: RecordedRate | null }> {
  const db = reading(context)
  const used = await db.exchangeRate.findUnique({ where: { id } })
  assert(used, `the rate ${id} that was used is not on the books`)
  const [now] = await db.exchangeRate.findMany({ where: { currency: used.currency, effectiveOn: { lte: on } }, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }], take: 1 })
  return { used: recorded(used), later: now && now.id !== used.id ? recorded(now) : null }
}
