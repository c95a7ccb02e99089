import { data } from 'react-router'
import { getDeliveredOf } from '#app/features/in-kind/server/offers.queries.server'
import { DeliveredSection } from '#app/features/in-kind/ui/delivered-section'
import { donorMoneyTables } from '#app/features/statements/documents/donor-money-tables'
import { reportMessages } from '#app/features/statements/messages/report'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { DonorStatementPage } from '#app/features/statements/ui/donor-statement-page'
import { RefusedReportPage } from '#app/features/statements/ui/report-pages'
import { load } from '#app/platform/http'
import { daysIn, daysQuery, questionView, typedIn } from './report-question.server'
import type { Route } from './+types/report-donor-statement'

export const loader = load('donor.view', async (entered) => {
  const { context, url, language, param } = entered
  const title = reportMessages[language].names['donor-statement']
  const days = daysIn(entered)
  if (!days.ok) return data({ title, delivered: null, page: null, question: await questionView(context, 'donor-statement', { ...typedIn(url), donor: param('donor') }, days.failure) }, { status: 400 })
  const statement = await getDonorStatement(context, { donor: param('donor'), ...days.value })
  const delivered = await getDeliveredOf(context, { donor: statement.donor.ref, asOf: statement.asOf })
  const money = await getDonorMoney(context, { ...statement, donor: statement.donor.id })
  const [base, query] = [`/secretariat/reports/donor-statement/${encodeURIComponent(statement.donor.ref)}`, daysQuery(days.value)]
  return data({ title, delivered, page: { statement, tables: donorMoneyTables(money, language), csvHref: `/secretariat/donors/${encodeURIComponent(statement.donor.ref)}/statement.csv?${query}`, contributionsHref: `/secretariat/donors/${encodeURIComponent(statement.donor.ref)}/contributions?asOf=${statement.asOf}`, files: { base, query }, action: base }, question: null })
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorStatementReport({ loaderData }: Route.ComponentProps) {
  if (!loaderData.page) return <RefusedReportPage question={loaderData.question} />
  return (
    <>
      <DonorStatementPage {...loaderData.page} />
      <DeliveredSection delivered={loaderData.delivered} base="/secretariat/in-kind" />
    </>
  )
}
