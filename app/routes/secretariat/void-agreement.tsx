import { voidAgreementForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { voidAgreement } from '#app/features/agreements/server/void-agreement.command.server'
import { AgreementStepPage } from '#app/features/agreements/ui/agreement-step-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/void-agreement'

export { loader, meta } from './agreement'

export const action = act('agreement.draft', {
  form: voidAgreementForm,
  run: ({ context, param }, { reason }) => voidAgreement(context, { agreement: param('agreement'), reason }),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].void.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  conflicts: ['AGREEMENT_CANNOT_MOVE'],
})

export default function VoidAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementStepPage step="void" agreement={loaderData.agreement} lastResult={actionData?.lastResult} />
}
