import { approvalMessages } from '#app/features/approvals/messages'
import { releaseDisbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/release-disbursement'

export { loader, meta } from './allocation'

export const action = act('allocation.approve', {
  form: releaseDisbursementForm,
  run: ({ context }, { disbursement, seen }) => approveDisbursement(context, { disbursement: disbursement as Id<'disbursement'>, seen }),
  then: ({ decides }, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: decides ? allocationMessages[language].detail.releaseDone : approvalMessages[language].state.firstDone } }),
  words: (language) => allocationMessages[language].disbursementRefusals,
  conflicts: ['DISBURSEMENT_MOVED', 'APPROVED_BY_YOU', 'APPROVED_MEANWHILE'],
})

export default function ReleaseDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
