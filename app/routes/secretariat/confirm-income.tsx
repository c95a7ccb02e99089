import { confirmIncomeForm } from '#app/features/income/forms/income.form'
import { incomeMessages } from '#app/features/income/messages'
import { getIncome } from '#app/features/income/server/income.queries.server'
import { confirmIncome } from '#app/features/income/server/confirm-income.command.server'
import { IncomePage } from '#app/features/income/ui/income-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/confirm-income'

export { loader, meta } from './income'

export const action = act('income.confirm', {
  form: confirmIncomeForm,
  run: async ({ context, param }) => confirmIncome(context, { income: (await getIncome(context, param('income'))).id }),
  then: (_, { param, language }) => ({ to: `/secretariat/income/${param('income')}`, notice: { tone: 'good', text: incomeMessages[language].detail.confirmed(param('income')) } }),
  words: (language) => incomeMessages[language].confirmRefusals,
  conflicts: ['NOT_RECORDED'],
})

export default function ConfirmIncome({ loaderData, actionData }: Route.ComponentProps) {
  return <IncomePage {...loaderData} lastResult={actionData?.lastResult} />
}
