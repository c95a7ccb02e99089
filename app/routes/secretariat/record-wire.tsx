import { listConvertibleCurrencies } from '#app/features/fund/server/fund.queries.server'
import { findDonorTyped } from '#app/features/donors/server/donors.queries.server'
import { recordWireForm } from '#app/features/payments/forms/wire.form'
import { paymentMessages } from '#app/features/payments/messages'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { RecordWirePage } from '#app/features/payments/ui/record-wire-page'
import { accept, refuse } from '#app/kernel/failure'
import { formWords } from '#app/kernel/language/form-words'
import { isCurrency, parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/record-wire'

export const loader = load('payment.record-wire', async ({ context, language }) => ({
  currencies: await listConvertibleCurrencies(context, context.clock.today()),
  today: context.clock.today(),
  title: paymentMessages[language].wire.title,
}))

export const action = act('payment.record-wire', {
  form: recordWireForm,
  async run({ context, language }, input) {
    if (!isCurrency(input.currency)) return refuse({ code: 'UNKNOWN_CURRENCY' })
    const amount = parseAmount(input.amount, input.currency, language === 'fr')
    if (!amount.ok) return amount
    const fee = input.fee?.trim() && !/^0+([.,]0+)?$/.test(input.fee.trim()) ? parseAmount(input.fee, input.currency, language === 'fr') : accept(null)
    if (!fee.ok) return fee
    const payer = input.payer ? await findDonorTyped(context, input.payer) : null
    if (input.payer && !payer) return refuse({ code: 'UNKNOWN_PAYER' })
    return recordWire(context, { payer, reference: input.reference, amount: amount.value, fee: fee.value, receivedOn: input.receivedOn as Day, note: input.note ?? null })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/payments/${ref}`, notice: { tone: 'good', text: paymentMessages[language].wire.done(ref) } }),
  words: (language) => ({ ...formWords(language), ...paymentMessages[language].wireRefusals, UNKNOWN_PAYER: paymentMessages[language].wire.unknownPayer }),
  fields: {
    ...AMOUNT_FIELDS,
    UNKNOWN_CURRENCY: 'amount',
    RATE_MISSING: 'amount',
    UNKNOWN_REFERENCE: 'reference',
    UNKNOWN_PLEDGE: 'reference',
    PLEDGE_CLOSED: 'reference',
    DAY_IN_FUTURE: 'receivedOn',
    PERIOD_CLOSED: 'receivedOn',
    FEE_ABOVE_AMOUNT: 'fee',
    UNKNOWN_PAYER: 'payer',
  },
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RecordWire({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordWirePage {...loaderData} lastResult={actionData?.lastResult} />
}
