import { isPublicRowsOf } from '#app/features/transparency/domain/public-rows'
import { getPeriod, getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { NotFound } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'

/** The rows that the address names: `/fund/received?period=2026-2027`. */
export async function rowsOf({ context, param, url }: Entered) {
  const of = param('of')
  if (!isPublicRowsOf(of)) throw new NotFound()
  const today = context.clock.today()
  const wanted = url.searchParams.get('period')
  const period = wanted ? await getPeriod(context, { code: wanted }) : await getPeriodAround(context, today)
  return listPublicRows(context, { of, period: period.code, asOf: today < period.endsOn ? today : period.endsOn })
}
