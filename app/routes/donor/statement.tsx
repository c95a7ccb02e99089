import { statementMessages } from '#app/features/statements/messages'
import { DonorStatementPage } from '#app/features/statements/ui/donor-statement-page'
import { load } from '#app/platform/http'
import { ownStatement } from './own-statement.server'
import type { Route } from './+types/statement'

export const loader = load('donor-workspace.view', async (entered) => {
  const statement = await ownStatement(entered)
  return { statement, csvHref: `/donor/statement.csv?donor=${statement.donor.ref}&asOf=${statement.asOf}${statement.knownOn ? `&knownOn=${statement.knownOn}` : ''}`, action: '/donor/statement', title: statementMessages[entered.language].statement }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Statement({ loaderData }: Route.ComponentProps) {
  return <DonorStatementPage {...loaderData} />
}
