import { nothingForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { reviewAgreement } from '#app/features/agreements/server/review-agreement.command.server'
import { AgreementStepPage } from '#app/features/agreements/ui/agreement-step-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/review-agreement'

export { loader, meta } from './agreement'

export const action = act('agreement.draft', {
  form: nothingForm,
  run: ({ context, param }) => reviewAgreement(context, { agreement: param('agreement') }),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].review.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  conflicts: ['AGREEMENT_CANNOT_MOVE'],
})

export default function ReviewAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementStepPage step="review" agreement={loaderData.agreement} lastResult={actionData?.lastResult} />
}
