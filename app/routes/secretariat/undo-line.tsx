import { undoLineForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { undoLine } from '#app/features/bank/server/settle-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/undo-line'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: undoLineForm,
  run: async ({ context, param }, { reason }) => undoLine(context, { line: param('line'), reason }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/payments/bank/lines/${ref}`, notice: { tone: 'good', text: bankMessages[language].deeds.undone(ref) } }),
  words: (language) => bankMessages[language].undoRefusals,
  conflicts: ['NOTHING_TO_UNDO'],
})

export default function UndoLine({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="undo" lastResult={actionData?.lastResult} />
}
