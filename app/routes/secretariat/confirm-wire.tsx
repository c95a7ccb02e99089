import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { paymentMessages } from '#app/features/payments/messages'
import { confirmWire } from '#app/features/payments/server/confirm-wire.command.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/confirm-wire'

export { loader, meta } from './payment'

export const action = act('payment.confirm-wire', {
  form: emptyForm,
  run: async ({ context, param }) => confirmWire(context, { payment: (await getPayment(context, param('payment'))).id }),
  then: (_, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: paymentMessages[language].desk.confirmed(param('payment')) } }),
  words: (language) => paymentMessages[language].confirmRefusals,
  conflicts: ['NOT_EXPECTED'],
})

export default function ConfirmWire({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} />
}
