import { data } from 'react-router'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { fundPositionReport } from '#app/features/statements/documents/fund-position-report'
import { reportMessages } from '#app/features/statements/messages/report'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { RefusedReportPage, ReportPage } from '#app/features/statements/ui/report-pages'
import { load } from '#app/platform/http'
import { daysIn, daysQuery, periodIn, questionView, typedIn } from './report-question.server'
import type { Route } from './+types/report-fund-position'

export const loader = load('secretariat.view', async (entered) => {
  const { context, url, language } = entered
  const title = reportMessages[language].names['fund-position']
  const days = daysIn(entered)
  const period = await periodIn(entered)
  if (!days.ok || !period.ok) {
    const failure = !days.ok ? days.failure : !period.ok ? period.failure : null
    return data({ title, page: null, question: await questionView(context, 'fund-position', typedIn(url), failure) }, { status: 400 })
  }
  const report = fundPositionReport(await getFundPosition(context, { period: period.value, ...days.value }), language)
  const all = (await listPeriods(context)).map(({ code }) => code)
  return data({ title, page: { report, period: { code: period.value, all }, base: '/secretariat/reports/fund-position', query: `period=${period.value}&${daysQuery(days.value)}` }, question: null })
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function FundPositionReport({ loaderData }: Route.ComponentProps) {
  return loaderData.page ? <ReportPage {...loaderData.page} /> : <RefusedReportPage question={loaderData.question} />
}
