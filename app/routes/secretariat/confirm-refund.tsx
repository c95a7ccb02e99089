import { approvalMessages } from '#app/features/approvals/messages'
import { confirmRefundForm } from '#app/features/payments/forms/corrections.form'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { confirmRefund } from '#app/features/payments/server/ask-refund.command.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/confirm-refund'

export { loader, meta } from './payment'

export const action = act('payment.refund', {
  form: confirmRefundForm,
  run: ({ context }, { request, seen }) => confirmRefund(context, { request: request as Id<'refundRequest'>, seen }),
  then: ({ refund }, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: refund ? correctionMessages[language].refund.confirmed : approvalMessages[language].state.firstDone } }),
  words: (language) => ({ ...correctionMessages[language].askRefusals, ...correctionMessages[language].decideRefusals }),
  conflicts: ['APPROVED_BY_YOU', 'APPROVED_MEANWHILE', 'REFUND_DECIDED', 'REFUND_ABOVE_PAYMENT', 'NOT_RECEIVED', 'PERIOD_CLOSED'],
})

export default function ConfirmRefund({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} />
}
