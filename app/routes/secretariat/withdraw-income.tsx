import { incomeReasonForm } from '#app/features/income/forms/income.form'
import { incomeMessages } from '#app/features/income/messages'
import { getIncome } from '#app/features/income/server/income.queries.server'
import { withdrawIncome } from '#app/features/income/server/withdraw-income.command.server'
import { IncomePage } from '#app/features/income/ui/income-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/withdraw-income'

export { loader, meta } from './income'

export const action = act('income.record', {
  form: incomeReasonForm,
  run: async ({ context, param }, { reason }) => withdrawIncome(context, { income: (await getIncome(context, param('income'))).id, reason }),
  then: (_, { param, language }) => ({ to: `/secretariat/income/${param('income')}`, notice: { tone: 'good', text: incomeMessages[language].detail.withdrawn(param('income')) } }),
  words: (language) => ({ NOT_RECORDED: incomeMessages[language].confirmRefusals.NOT_RECORDED }),
  conflicts: ['NOT_RECORDED'],
})

export default function WithdrawIncome({ loaderData, actionData }: Route.ComponentProps) {
  return <IncomePage {...loaderData} refused="withdraw" lastResult={actionData?.lastResult} />
}
