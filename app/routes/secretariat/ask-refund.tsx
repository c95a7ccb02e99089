import { askRefundForm } from '#app/features/payments/forms/corrections.form'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { askRefund } from '#app/features/payments/server/ask-refund.command.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { formWords } from '#app/kernel/language/form-words'
import { parseAmount } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import { AMOUNT_FIELDS } from '../amount-fields'
import type { Route } from './+types/ask-refund'

export { loader, meta } from './payment'

export const action = act('payment.refund', {
  form: askRefundForm,
  async run({ context, param, language }, input) {
    const payment = await getPayment(context, param('payment'))
    const amount = parseAmount(input.amount, payment.amount.currency, language === 'fr')
    return amount.ok ? askRefund(context, { payment: payment.id, amount: amount.value, on: input.on as Day, reason: input.reason }) : amount
  },
  then: (_, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: correctionMessages[language].refund.asked } }),
  words: (language) => ({ ...formWords(language), ...correctionMessages[language].askRefusals }),
  fields: {
    ...AMOUNT_FIELDS,
    REFUND_ABOVE_PAYMENT: 'amount',
    DAY_BEFORE_PAYMENT: 'on',
    DAY_IN_FUTURE: 'on',
    PERIOD_CLOSED: 'on',
  },
  conflicts: ['REFUND_PENDING', 'NOT_RECEIVED'],
})

export default function AskRefund({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} refused="refund" />
}
