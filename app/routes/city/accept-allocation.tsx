import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { answerAllocation } from '#app/features/allocations/server/answer-allocation.command.server'
import { CityLinePage } from '#app/features/reporting/ui/city-line-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/accept-allocation'

export { loader, meta } from './allocation'

export const action = act('allocation.accept', {
  form: emptyForm,
  run: ({ context, param }) => answerAllocation(context, { line: param('line') as Id<'allocationLine'>, declineReason: null }),
  then: (_, { param, language }) => ({ to: `/city/allocations/${param('line')}`, notice: { tone: 'good', text: allocationMessages[language].city.accepted } }),
  words: (language) => allocationMessages[language].answerRefusals,
})

export default function AcceptAllocation({ loaderData, actionData }: Route.ComponentProps) {
  return <CityLinePage {...loaderData} lastResult={actionData?.lastResult} />
}
