import { bankMessages } from '#app/features/bank/messages'
import { listStatements } from '#app/features/bank/server/lines.queries.server'
import { ListStatementsPage } from '#app/features/bank/ui/bank-pages'
import { load } from '#app/platform/http'
import { dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/bank-statements'

export const loader = load('bank.view', async ({ context, url, language }) => {
  const { statements, next } = await listStatements(context, { before: dayCursor(url) })
  return { statements, next: next && nextHref(url, `${next.day}~${next.id}`), title: bankMessages[language].statement.all }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function BankStatements({ loaderData }: Route.ComponentProps) {
  return <ListStatementsPage {...loaderData} />
}
