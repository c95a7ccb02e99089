import { endAgreementForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { endAgreement } from '#app/features/agreements/server/end-agreement.command.server'
import { AgreementStepPage } from '#app/features/agreements/ui/agreement-step-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/end-agreement'

export { loader, meta } from './agreement'

export const action = act('agreement.countersign', {
  form: endAgreementForm,
  run: ({ context, param }, input) => endAgreement(context, { agreement: param('agreement'), ...input }),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].end.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  conflicts: ['AGREEMENT_CANNOT_MOVE'],
})

export default function EndAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementStepPage step="end" agreement={loaderData.agreement} lastResult={actionData?.lastResult} />
}
