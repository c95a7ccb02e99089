import { reconciliationMessages } from '#app/features/bank/messages'
import { listReconciliations } from '#app/features/bank/server/reconciliation.queries.server'
import { ReconciliationsPage } from '#app/features/bank/ui/reconciliation-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/reconciliations'

export const loader = load('bank.view', async ({ context, language }) => ({ currencies: await listReconciliations(context), title: reconciliationMessages[language].name }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Reconciliations({ loaderData }: Route.ComponentProps) {
  return <ReconciliationsPage currencies={loaderData.currencies} />
}
