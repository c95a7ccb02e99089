import { isPublicRowsOf } from '#app/features/transparency/domain/public-rows'
import { getPeriod } from '#app/features/fund/server/fund.queries.server'
import { transparencyMessages } from '#app/features/transparency/messages'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { PublicRowsPage } from '#app/features/transparency/ui/public-rows-page'
import { NotFound } from '#app/kernel/access'
import { load, type Entered } from '#app/platform/http'
import type { Route } from './+types/fund-rows'

/** The rows that the address names: `/fund/received?period=2026-2027`. */
export async function rowsOf({ context, param, url }: Entered) {
  const of = param('of')
  if (!isPublicRowsOf(of)) throw new NotFound()
  const today = context.clock.today()
  const wanted = url.searchParams.get('period')
  const period = await getPeriod(context, wanted ? { code: wanted } : { on: today })
  return listPublicRows(context, { of, period: period.code, asOf: today < period.endsOn ? today : period.endsOn })
}

export const loader = load('fund.view-public', async (entered) => {
  const rows = await rowsOf(entered)
  const { language } = entered
  return { ...rows, csvHref: `/${language}/fund/${rows.of}/rows.csv?period=${rows.period.code}`, fundHref: `/${language}/fund?period=${rows.period.code}`, title: transparencyMessages[language].rows.names[rows.of] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function FundRows({ loaderData }: Route.ComponentProps) {
  return <PublicRowsPage {...loaderData} />
}
