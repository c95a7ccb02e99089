import { disbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { AllocationPage } from '#app/features/allocations/ui/allocation-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/release-disbursement'

export { loader, meta } from './allocation'

export const action = act('allocation.approve', {
  form: disbursementForm,
  run: ({ context }, { disbursement }) => approveDisbursement(context, { disbursement: disbursement as Id<'disbursement'> }),
  then: (_, { param, language }) => ({ to: `/secretariat/allocations/${param('allocation')}`, notice: { tone: 'good', text: allocationMessages[language].detail.releaseDone } }),
  words: (language) => allocationMessages[language].disbursementRefusals,
  conflicts: ['DISBURSEMENT_MOVED'],
})

export default function ReleaseDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <AllocationPage {...loaderData} lastResult={actionData?.lastResult} />
}
