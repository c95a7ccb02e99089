import { cancelWireForm } from '#app/features/payments/forms/wire.form'
import { paymentMessages } from '#app/features/payments/messages'
import { cancelWire } from '#app/features/payments/server/cancel-wire.command.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/cancel-wire'

export { loader, meta } from './payment'

export const action = act('payment.record-wire', {
  form: cancelWireForm,
  run: async ({ context, param }, { reason }) => cancelWire(context, { payment: (await getPayment(context, param('payment'))).id, reason }),
  then: (_, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: paymentMessages[language].desk.cancelled(param('payment')) } }),
  words: (language) => ({ NOT_EXPECTED: paymentMessages[language].confirmRefusals.NOT_EXPECTED }),
  conflicts: ['NOT_EXPECTED'],
})

export default function CancelWire({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} />
}
