import { suspenseForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { putInSuspense } from '#app/features/bank/server/settle-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/suspend-line'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: suspenseForm,
  run: async ({ context, param }, { note }) => putInSuspense(context, { line: param('line'), note: note ?? null }),
  then: ({ ref }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].deeds.suspended(ref) } }),
  words: (language) => bankMessages[language].refusals,
  conflicts: ['LINE_TAKEN', 'IN_SUSPENSE'],
})

export default function SuspendLine({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="suspense" lastResult={actionData?.lastResult} />
}
