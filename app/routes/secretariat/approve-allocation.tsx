import { approvalMessages } from '#app/features/approvals/messages'
import { approveAllocationForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { approveAllocation } from '#app/features/allocations/server/approve-allocation.command.server'
import { getAllocation } from '#app/features/allocations/server/allocations.queries.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/approve-allocation'

export { loader, meta } from './allocation'

export const action = act('allocation.approve', {
  form: approveAllocationForm,
  run: async ({ context, param }, { decision, seen }) => approveAllocation(context, { allocation: (await getAllocation(context, param('allocation'))).id, decision, seen }),
  then: ({ entry }, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: entry ? allocationMessages[language].detail.approved(param('allocation')) : approvalMessages[language].state.firstDone } }),
  words: (language) => allocationMessages[language].approvalRefusals,
  conflicts: ['NOT_PROPOSED', 'MORE_THAN_AVAILABLE', 'APPROVED_BY_YOU', 'APPROVED_MEANWHILE'],
})

export default function ApproveAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
