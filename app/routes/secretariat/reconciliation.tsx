import { reconciliationMessages } from '#app/features/bank/messages'
import { getReconciliation } from '#app/features/bank/server/reconciliation.queries.server'
import { ReconciliationPage } from '#app/features/bank/ui/reconciliation-pages'
import { holds } from '#app/kernel/access'
import { formatsIn } from '#app/kernel/language'
import { load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import type { Route } from './+types/reconciliation'

export const loader = load('bank.view', async ({ context, url, param, language }) => {
  const view = await getReconciliation(context, { currency: param('currency'), on: dayOf(url, 'on') })
  return { view, may: { reconcile: holds(context.actor, 'bank.reconcile'), seeLedger: holds(context.actor, 'ledger.view') }, title: reconciliationMessages[language].title(view.currency, formatsIn(language).day(view.on)) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Reconciliation({ loaderData }: Route.ComponentProps) {
  return <ReconciliationPage {...loaderData} />
}
