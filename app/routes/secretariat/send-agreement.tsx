import { nothingForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { sendAgreement } from '#app/features/agreements/server/send-agreement.command.server'
import { AgreementStepPage } from '#app/features/agreements/ui/agreement-step-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/send-agreement'

export { loader, meta } from './agreement'

export const action = act('agreement.send', {
  form: nothingForm,
  run: ({ context, param, server }) => sendAgreement(context, { agreement: param('agreement'), origin: server.config.origin, demonstration: server.config.demo }),
  then: ({ number }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: agreementMessages[language].send.done(number) } }),
  words: (language) => agreementMessages[language].refusals,
  conflicts: ['AGREEMENT_CANNOT_MOVE'],
})

export default function SendAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementStepPage step="send" agreement={loaderData.agreement} lastResult={actionData?.lastResult} />
}
