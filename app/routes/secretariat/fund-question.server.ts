import { getPeriod, getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { parseFigureQuestion, type FigureQuestion } from '#app/features/statements/domain/figures'
import type { FundQuestion } from '#app/features/statements/server/fund-position.queries.server'
import { NotFound } from '#app/kernel/access'
import type { Context } from '#app/platform/context'
import { dayOf, knownOnOf } from '#app/platform/http/list-address'

/** What an address asks of the fund: `?period=2026-2027&asOf=DAY&knownOn=DAY`; today's period, as at the last of its days so far, as known now. */
export async function fundQuestion(context: Context, url: URL): Promise<FundQuestion> {
  const today = context.clock.today()
  const wanted = url.searchParams.get('period')
  const period = wanted ? await getPeriod(context, { code: wanted }) : await getPeriodAround(context, today)
  const latest = today < period.endsOn ? today : period.endsOn
  const asked = dayOf(url, 'asOf')
  return { period: period.code, asOf: asked && asked >= period.startsOn && asked <= latest ? asked : latest, knownOn: knownOnOf(url, today) }
}

/** Which figure an address asks to have explained; not found where there is none such. */
export function figureQuestion(context: Context, url: URL): FigureQuestion {
  const question = parseFigureQuestion(url.searchParams, context.clock.today())
  if (!question) throw new NotFound()
  return question
}
