import { reversePaymentForm } from '#app/features/payments/forms/corrections.form'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { reversePayment } from '#app/features/payments/server/reverse-payment.command.server'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/reverse-payment'

export { loader, meta } from './payment'

export const action = act('payment.reverse', {
  form: reversePaymentForm,
  run: async ({ context, param }, { reason }) => reversePayment(context, { payment: (await getPayment(context, param('payment'))).id, reason }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: correctionMessages[language].reverse.done(ref) } }),
  words: (language) => correctionMessages[language].reverseRefusals,
  conflicts: ['NOT_STANDING'],
})

export default function ReversePayment({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} refused="reverse" />
}
