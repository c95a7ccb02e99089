import { listWindows } from '#app/features/allocations/server/allocations.queries.server'
import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { recordIncomeForm } from '#app/features/income/forms/income.form'
import { incomeMessages } from '#app/features/income/messages'
import { recordIncome } from '#app/features/income/server/record-income.command.server'
import { RecordIncomePage } from '#app/features/income/ui/income-pages'
import { refuse } from '#app/kernel/failure'
import { formWords } from '#app/kernel/language/form-words'
import { isCurrency, parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/record-income'

export const loader = load('income.record', async ({ context, language }) => ({
  windows: await listWindows(context),
  currencies: await listConvertibleCurrencies(context, context.clock.today()),
  today: context.clock.today(),
  title: incomeMessages[language].record.title,
}))

export const action = act('income.record', {
  form: recordIncomeForm,
  async run({ context, language }, { window, kind, currency, amount: typed, receivedOn, evidence }) {
    if (!isCurrency(currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
    const amount = parseAmount(typed, currency, language === 'fr')
    if (!amount.ok) return amount
    return recordIncome(context, { window, kind, amount: amount.value, receivedOn: receivedOn as Day, evidence })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/income/${ref}`, notice: { tone: 'good', text: incomeMessages[language].record.done(ref) } }),
  words: (language) => ({ ...formWords(language), ...incomeMessages[language].recordRefusals }),
  fields: {
    ...AMOUNT_FIELDS,
    UNKNOWN_CURRENCY: 'amount',
    RATE_MISSING: 'amount',
    UNKNOWN_WINDOW: 'window',
    DAY_IN_FUTURE: 'receivedOn',
    PERIOD_CLOSED: 'receivedOn',
  },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordIncome({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordIncomePage {...loaderData} lastResult={actionData?.lastResult} />
}
