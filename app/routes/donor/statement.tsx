import { getDeliveredOf } from '#app/features/in-kind/server/offers.queries.server'
import { DeliveredSection } from '#app/features/in-kind/ui/delivered-section'
import { donorMoneyTables } from '#app/features/statements/documents/donor-money-tables'
import { statementMessages } from '#app/features/statements/messages'
import { getDonorMoney } from '#app/features/statements/server/donor-money.queries.server'
import { DonorStatementPage } from '#app/features/statements/ui/donor-statement-page'
import { load } from '#app/platform/http'
import { daysQuery } from '../secretariat/report-question.server'
import { ownStatement } from './own-statement.server'
import type { Route } from './+types/statement'

export const loader = load('donor-workspace.view', async (entered) => {
  const statement = await ownStatement(entered)
  const query = `donor=${encodeURIComponent(statement.donor.ref)}&${daysQuery(statement)}`
  const delivered = await getDeliveredOf(entered.context, { donor: statement.donor.ref, asOf: statement.asOf })
  const money = await getDonorMoney(entered.context, { ...statement, donor: statement.donor.id })
  return { delivered, statement, tables: donorMoneyTables(money, entered.language), csvHref: `/donor/statement.csv?${query}`, contributionsHref: `/donor/contributions?donor=${statement.donor.ref}&asOf=${statement.asOf}`, files: { base: '/donor/statement', query, formats: ['pdf', 'xlsx'] as const }, action: '/donor/statement', title: statementMessages[entered.language].statement }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Statement({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <DonorStatementPage {...loaderData} />
      <DeliveredSection delivered={loaderData.delivered} base="/donor/in-kind" />
    </>
  )
}
