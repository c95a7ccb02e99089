import { disbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { rejectReturn } from '#app/features/allocations/server/return-disbursement.command.server'
import { AllocationPage } from '#app/features/reporting/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/reject-return'

export { loader, meta } from './allocation'

export const action = act('disbursement.return', {
  form: disbursementForm,
  run: ({ context }, { disbursement }) => rejectReturn(context, { disbursement: disbursement as Id<'disbursement'> }),
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].back.rejectedDone } }),
  words: (language) => (allocationMessages[language].returnRefusals),
  conflicts: ['RETURN_DECIDED'],
})

export default function RejectReturn({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
