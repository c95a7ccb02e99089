import { bankMessages } from '#app/features/bank/messages'
import { getStatement } from '#app/features/bank/server/lines.queries.server'
import { StatementPage } from '#app/features/bank/ui/bank-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/bank-statement'

export const loader = load('bank.view', async ({ context, param, language }) => {
  const view = await getStatement(context, param('statement'))
  return { ...view, title: bankMessages[language].statement.title(view.statement.number ?? view.statement.ref) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function BankStatement({ loaderData }: Route.ComponentProps) {
  return <StatementPage {...loaderData} />
}
