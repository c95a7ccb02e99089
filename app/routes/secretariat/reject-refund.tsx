import { decideRefundForm } from '#app/features/payments/forms/corrections.form'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { rejectRefund } from '#app/features/payments/server/ask-refund.command.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/reject-refund'

export { loader, meta } from './payment'

export const action = act('payment.refund', {
  form: decideRefundForm,
  run: ({ context }, { request }) => rejectRefund(context, { request: request as Id<'refundRequest'> }),
  then: (_, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: correctionMessages[language].refund.rejected } }),
  words: (language) => correctionMessages[language].decideRefusals,
  conflicts: ['REFUND_DECIDED'],
})

export default function RejectRefund({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} />
}
