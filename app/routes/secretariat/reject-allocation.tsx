import { reasonForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { rejectAllocation } from '#app/features/allocations/server/reject-allocation.command.server'
import { getAllocation } from '#app/features/allocations/server/allocations.queries.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/reject-allocation'

export { loader, meta } from './allocation'

export const action = act('allocation.approve', {
  form: reasonForm,
  run: async ({ context, param }, { reason }) => rejectAllocation(context, { allocation: (await getAllocation(context, param('allocation'))).id, reason }),
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].detail.rejectedDone(param('allocation')) } }),
  words: (language) => allocationMessages[language].rejectionRefusals,
  conflicts: ['NOT_PROPOSED'],
})

export default function RejectAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
