import { reconciliationForm } from '#app/features/bank/forms/bank.form'
import { reconciliationMessages } from '#app/features/bank/messages'
import { confirmReconciliation } from '#app/features/bank/server/certify-reconciliation.command.server'
import { ReconciliationPage } from '#app/features/bank/ui/reconciliation-pages'
import type { Currency } from '#app/kernel/money'
import { act } from '#app/platform/http'
import type { Route } from './+types/confirm-reconciliation'

export { loader, meta } from './reconciliation'

export const action = act('bank.reconcile', {
  form: reconciliationForm,
  run: ({ context, param }, { on }) => confirmReconciliation(context, { currency: param('currency') as Currency, on }),
  then: ({ ref }, { language, param }, { on }) => ({ to: `/secretariat/payments/bank/reconciliation/${param('currency')}?on=${on}`, notice: { tone: 'good', text: reconciliationMessages[language].done.confirmed(ref) } }),
  words: (language) => reconciliationMessages[language].refusals,
  conflicts: ['CONFIRMED_ALREADY', 'FIGURES_MOVED', 'NOTHING_CERTIFIED'],
})

export default function ConfirmReconciliation({ loaderData, actionData }: Route.ComponentProps) {
  return <ReconciliationPage {...loaderData} errors={actionData?.lastResult.error} />
}
