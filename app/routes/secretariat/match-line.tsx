import { confirmLineForm } from '#app/features/bank/forms/bank.form'
import { bankMessages } from '#app/features/bank/messages'
import { matchLine } from '#app/features/bank/server/settle-line.command.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/match-line'

export { loader, meta } from './bank-line'

export const action = act('bank.book', {
  form: confirmLineForm,
  run: async ({ context, param }, { target }) => matchLine(context, { line: param('line'), proposal: target }),
  then: ({ ref }, { language }) => ({ to: '/secretariat/payments/bank', notice: { tone: 'good', text: bankMessages[language].deeds.settled(ref) } }),
  words: (language) => bankMessages[language].refusals,
  conflicts: ['LINE_TAKEN', 'PROPOSAL_GONE'],
})

export default function MatchLine({ loaderData, actionData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} refused="confirm" lastResult={actionData?.lastResult} />
}
