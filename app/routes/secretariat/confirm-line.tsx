import { confirmLineForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { confirmProposal } from '#app/features/bank/server/book-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { formatsIn } from '#app/kernel/language'
import { act } from '#app/platform/http'
import type { Route } from './+types/confirm-line'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: confirmLineForm,
  run: async ({ context, param }, { target }) => confirmProposal(context, { line: param('line'), proposal: target }),
  then: ({ payments }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].line.confirmed(formatsIn(language).list(payments.map(({ ref }) => ref))) } }),
  words: (language) => bankMessages[language].refusals,
  conflicts: ['LINE_TAKEN', 'PROPOSAL_GONE', 'NOT_EXPECTED'],
})

export default function ConfirmLine({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="confirm" lastResult={actionData?.lastResult} />
}
