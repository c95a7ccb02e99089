import { getDeliveredOf } from '#app/features/in-kind/server/offers.queries.server'
import { DeliveredSection } from '#app/features/in-kind/ui/delivered-section'
import { donorMoneyTables } from '#app/features/statements/documents/donor-money-tables'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { DonorStatementPage } from '#app/features/statements/ui/donor-statement-page'
import { statementMessages } from '#app/features/statements/messages'
import { load } from '#app/platform/http'
import { dayOf, knownOnOf } from '#app/platform/http/list-address'
import { daysQuery } from './report-question.server'
import type { Route } from './+types/donor-statement'

export const loader = load('donor.view', async ({ context, param, url, language }) => {
  const statement = await getDonorStatement(context, { donor: param('donor'), asOf: dayOf(url, 'asOf') ?? context.clock.today(), knownOn: knownOnOf(url, context.clock.today()) })
  const here = `/secretariat/donors/${statement.donor.ref}/statement`
  const query = daysQuery(statement)
  const delivered = await getDeliveredOf(context, { donor: statement.donor.ref, asOf: statement.asOf })
  const money = await getDonorMoney(context, { ...statement, donor: statement.donor.id })
  return { delivered, statement, tables: donorMoneyTables(money, language), csvHref: `${here}.csv?${query}`, contributionsHref: `/secretariat/donors/${statement.donor.ref}/contributions?asOf=${statement.asOf}`, files: { base: `/secretariat/reports/donor-statement/${encodeURIComponent(statement.donor.ref)}`, query }, action: here, title: statementMessages[language].statement }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorStatement({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <DonorStatementPage {...loaderData} />
      <DeliveredSection delivered={loaderData.delivered} base="/secretariat/in-kind" />
    </>
  )
}
