// Rates as the team sees them: what is in force, what it was, what was corrected, and what stands on it.
import { isCurrency, type Currency } from '#app/kernel/money'
import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import { formatsIn } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import type { RecordedRate } from '../domain/exchange'

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

/** The rate of each currency that is in force today, and how many rows wait for their day. */
export async function listRatesInForce(context: Context, filter: { search?: string } = {}): Promise<{ rates: RecordedRate[]; ahead: number }> {
  const db = reading(context)
  const today = context.clock.today()
  const inForce = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT "id", ROW_NUMBER() OVER (PARTITION BY "currency" ORDER BY "effectiveOn" DESC, "sequence" DESC) AS "place" FROM "ExchangeRate" WHERE "effectiveOn" <= ${today}
    ) AS ranked WHERE "place" = 1`
  const rows = await db.exchangeRate.findMany({ where: { id: { in: inForce.map((row) => row.id) } }, orderBy: { currency: 'asc' } })
  const wanted = nameKeyOf(filter.search ?? '')
  const isWanted = (currency: string) => wanted === '' || [currency, ...(['en', 'fr'] as const).map((language) => formatsIn(language).currencyName(currency as Currency))].some((name) => nameKeyOf(name).includes(wanted))
  return { rates: rows.filter((row) => isWanted(row.currency)).map(recorded), ahead: await db.exchangeRate.count({ where: { effectiveOn: { gt: today } } }) }
}

/** In force today, in force once, still to come, or replaced by a later row for its day. */
export type RateState = 'NOW' | 'PAST' | 'AHEAD' | 'REPLACED'

export type RateInHistory = RecordedRate & { state: RateState; payments: number }

const PAGE = 40

/** All that was ever recorded of a currency, the latest day first; a corrected row stands below the one that replaced it. */
export async function getRateHistory(context: Context, currency: string, before?: { day: Day; id: string }): Promise<{ currency: Currency; rates: RateInHistory[]; next: { day: Day; id: string } | null }> {
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
  return { currency, rates: page.map((row) => ({ ...recorded(row), state: stateOf(row), payments: used.get(row.id) ?? 0 })), next: rows.length > PAGE && last ? { day: last.effectiveOn as Day, id: last.id } : null }
}

/** The row that something used, and the one that would be in force on that day by what is known now, where it is another. */
export async function getRateUsed(context: Context, id: string, on: Day): Promise<{ used: RecordedRate; later: RecordedRate | null }> {
  const db = reading(context)
  const used = await db.exchangeRate.findUnique({ where: { id } })
  assert(used, `the rate ${id} that was used is not on the books`)
  const [now] = await db.exchangeRate.findMany({ where: { currency: used.currency, effectiveOn: { lte: on } }, orderBy: [{ effectiveOn: 'desc' }, { sequence: 'desc' }], take: 1 })
  return { used: recorded(used), later: now && now.id !== used.id ? recorded(now) : null }
}
