import { exactRate } from '#app/features/fund/server/fund.queries.server'
import { assert } from '#app/kernel/assert'
import { usd, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { reading, type Context } from '#app/platform/context'
import { parseFte, placedMonths, type Arrangement, type PlacedTime } from '../domain/value'

type Row = { startsOn: string; endsOn: string; endedOn: string | null; currency: string; monthlyMinor: bigint; fte: string; rateId: string | null }

/** A stored placement as the valuation reads it; `rates` by the id of their row. */
function placedTime(row: Row, rates: ReadonlyMap<string, string>): PlacedTime {
  const [currency, fte] = [row.currency as Currency, parseFte(row.fte)]
  assert(fte, `not a share of full time: ${row.fte}`)
  const unitsPerUsd = row.rateId ? rates.get(row.rateId)! : '1'
  const startsOn = row.startsOn as Day
  return { startsOn, endsOn: (row.endedOn ?? row.endsOn) as Day, currency, monthlyMinor: row.monthlyMinor, fte, rate: exactRate({ id: row.rateId, currency, unitsPerUsd, effectiveOn: startsOn, source: '' }) }
}

/** Placements that have begun count: those that were agreed, and not those that came to nothing. */
const COUNTING = ['AGREEMENT', 'ACTIVE', 'EXTENDED', 'ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED']

/** What placements were worth between two days, both included, US dollars; with `knownOn`, those that were on the books by the end of that day. */
export async function placementValues(context: Context, input: { from: Day; to: Day; knownOn?: Day }): Promise<{ loans: Money; secondments: Money }> {
  const known = input.knownOn ? { createdAt: { lte: new Date(`${input.knownOn}T23:59:59.999Z`) } } : {}
  const rows = await reading(context).staffPlacement.findMany({ where: { startsOn: { lte: input.to }, endsOn: { gte: input.from }, status: { in: COUNTING }, ...known } })
  const ids = rows.flatMap((row) => row.rateId ?? [])
  const rates = new Map((await reading(context).exchangeRate.findMany({ where: { id: { in: ids } }, select: { id: true, unitsPerUsd: true } })).map((rate) => [rate.id, rate.unitsPerUsd]))
  const total = (arrangement: Arrangement) =>
    usd(rows.filter((row) => row.arrangement === arrangement).flatMap((row) => placedMonths(placedTime(row, rates), input.from, input.to)).reduce((sum, month) => sum + month.usdMinor, 0n))
  return { loans: total('LOAN'), secondments: total('SECONDMENT') }
}
