import { reasonForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { CityLinePage } from '#app/features/reporting/ui/city-line-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/decline-allocation'

export { loader, meta } from './allocation'

export const action = act('allocation.accept', {
  form: reasonForm,
  run: ({ context, param }, { reason }) => answerAllocation(context, { line: param('line') as Id<'allocationLine'>, declineReason: reason }),
  then: (_, { param, language }) => ({ to: `/city/allocations/${param('line')}`, notice: { tone: 'good', text: allocationMessages[language].city.declined } }),
  words: (language) => allocationMessages[language].answerRefusals,
})

export default function DeclineAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <CityLinePage {...loaderData} lastResult={actionData?.lastResult} />
}
