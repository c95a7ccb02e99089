import { getPeriod } from '#app/features/fund/server/fund.queries.server'
import type { FundQuestion } from '#app/features/statements/server/fund-position.queries.server'
import type { Context } from '#app/platform/context'
import { dayOf, knownOnOf } from '#app/platform/http/list-address'

/** What an address asks of the fund: `?period=2026-2027&asOf=DAY&knownOn=DAY`; today's period, as at the last of its days so far, as known now. */
export async function fundQuestion(context: Context, url: URL): Promise<FundQuestion> {
  const today = context.clock.today()
  const wanted = url.searchParams.get('period')
  const period = await getPeriod(context, wanted ? { code: wanted } : { on: today })
  const latest = today < period.endsOn ? today : period.endsOn
  const asked = dayOf(url, 'asOf')
  return { period: period.code, asOf: asked && asked >= period.startsOn && asked <= latest ? asked : latest, knownOn: knownOnOf(url, today) }
}
