import { approvalMessages } from '#app/features/approvals/messages'
import { countersignForm } from '#app/features/agreements/forms/agreement.forms'
import { agreementMessages } from '#app/features/agreements/messages'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { AgreementStepPage } from '#app/features/agreements/ui/agreement-step-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/countersign-agreement'

export { loader, meta } from './agreement'

export const action = act('agreement.countersign', {
  form: countersignForm,
  run: ({ context, param, server }, { conditionMet, seen }) => countersign(context, { agreement: param('agreement'), origin: server.config.origin, conditionMet: conditionMet === 'on', seen }),
  then: ({ number, document }, { language }) => ({ to: `/secretariat/agreements/${number}`, notice: { tone: 'good', text: document ? agreementMessages[language].countersign.done(number) : approvalMessages[language].state.firstDone } }),
  words: (language) => agreementMessages[language].refusals,
  fields: { CONDITION_OPEN: 'conditionMet' },
  conflicts: ['APPROVED_BY_YOU', 'APPROVED_MEANWHILE', 'AGREEMENT_CANNOT_MOVE', 'ALREADY_COUNTERSIGNED', 'PLEDGE_CANNOT_MOVE'],
})

export default function CountersignAgreement({ loaderData, actionData }: Route.ComponentProps) {
  return <AgreementStepPage step="countersign" agreement={loaderData.agreement} lastResult={actionData?.lastResult} />
}
