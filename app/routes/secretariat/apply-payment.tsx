import { applyPaymentForm } from '#app/features/payments/forms/corrections.form'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { applyPayment } from '#app/features/payments/server/apply-payment.command.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { formatsIn } from '#app/kernel/language'
import { act } from '#app/platform/http'
import { PaymentWithCorrections } from './payment'
import type { Route } from './+types/apply-payment'

export { loader, meta } from './payment'

export const action = act('payment.apply', {
  form: applyPaymentForm,
  run: async ({ context, param }, { pledge }) => applyPayment(context, { payment: (await getPayment(context, param('payment'))).id, pledge }),
  then: ({ applied, pledge }, { param, language }) => ({ to: `/secretariat/payments/${param('payment')}`, notice: { tone: 'good', text: correctionMessages[language].apply.done(formatsIn(language).money(applied), pledge) } }),
  words: (language) => correctionMessages[language].applyRefusals,
  fields: { UNKNOWN_PLEDGE: 'pledge', OTHER_CURRENCY: 'pledge', OTHER_WINDOW: 'pledge', PLEDGE_CLOSED: 'pledge', NOTHING_TO_PAY: 'pledge' },
  conflicts: ['NOTHING_UNAPPLIED'],
})

export default function ApplyPayment({ loaderData, actionData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} lastResult={actionData?.lastResult} refused="apply" />
}
