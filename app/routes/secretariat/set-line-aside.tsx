import { setAsideForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { setAside } from '#app/features/bank/server/settle-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/set-line-aside'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: setAsideForm,
  run: async ({ context, param }, { kind, note }) => setAside(context, { line: param('line'), kind, note: note ?? null }),
  then: ({ ref }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].deeds.settled(ref) } }),
  words: (language) => bankMessages[language].refusals,
  fields: { REASON_MISSING: 'note' },
  conflicts: ['LINE_TAKEN'],
})

export default function SetLineAside({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="set-aside" lastResult={actionData?.lastResult} />
}
