import { data } from 'react-router'
import { cityStatementReport } from '#app/features/statements/documents/city-statement-report'
import { reportMessages } from '#app/features/statements/messages/report'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { RefusedReportPage, ReportPage } from '#app/features/statements/ui/report-pages'
import { load } from '#app/platform/http'
import { daysIn, daysQuery, questionView, typedIn } from './report-question.server'
import type { Route } from './+types/report-city-statement'

export const loader = load('city.view', async (entered) => {
  const { context, url, language, param } = entered
  const title = reportMessages[language].names['city-statement']
  const days = daysIn(entered)
  if (!days.ok) return data({ title, page: null, question: await questionView(context, 'city-statement', { ...typedIn(url), city: param('city') }, days.failure) }, { status: 400 })
  const statement = await getCityStatement(context, { city: param('city'), ...days.value })
  const base = `/secretariat/reports/city-statement/${encodeURIComponent(statement.city.ref)}`
  return data({ title, page: { report: cityStatementReport(statement, language), period: null, base, query: daysQuery(days.value) }, question: null })
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityStatementReport({ loaderData }: Route.ComponentProps) {
  return loaderData.page ? <ReportPage {...loaderData.page} /> : <RefusedReportPage question={loaderData.question} />
}
