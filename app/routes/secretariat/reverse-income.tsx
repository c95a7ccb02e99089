import { incomeReasonForm } from '#app/features/income/forms/income.form'
import { incomeMessages } from '#app/features/income/messages'
import { getIncome } from '#app/features/income/server/income.queries.server'
import { reverseIncome } from '#app/features/income/server/reverse-income.command.server'
import { IncomePage } from '#app/features/income/ui/income-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/reverse-income'

export { loader, meta } from './income'

export const action = act('income.reverse', {
  form: incomeReasonForm,
  run: async ({ context, param }, { reason }) => reverseIncome(context, { income: (await getIncome(context, param('income'))).id, reason }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/income/${param('income')}`, notice: { tone: 'good', text: incomeMessages[language].detail.reversed(ref) } }),
  words: (language) => incomeMessages[language].reverseRefusals,
  conflicts: ['NOT_CONFIRMED'],
})

export default function ReverseIncome({ loaderData, actionData }: Route.ComponentProps) {
  return <IncomePage {...loaderData} refused="reverse" lastResult={actionData?.lastResult} />
}
