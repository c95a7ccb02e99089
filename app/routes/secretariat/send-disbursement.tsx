import { sendDisbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/send-disbursement'

export { loader, meta } from './allocation'

export const action = act('disbursement.send', {
  form: sendDisbursementForm,
  run: ({ context }, { disbursement, on }) => sendDisbursement(context, { disbursement: disbursement as Id<'disbursement'>, on: on as Day }),
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].detail.sendDone } }),
  words: (language) => allocationMessages[language].disbursementRefusals,
  conflicts: ['DISBURSEMENT_MOVED'],
})

export default function SendDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
