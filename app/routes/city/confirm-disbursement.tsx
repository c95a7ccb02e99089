import { disbursementForm } from '#app/features/allocations/forms/allocation.form'
import { allocationMessages } from '#app/features/allocations/messages'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { CityLinePage } from '#app/features/reporting/ui/city-line-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/confirm-disbursement'

export { loader, meta } from './allocation'

export const action = act('disbursement.confirm', {
  form: disbursementForm,
  run: ({ context }, { disbursement }) => confirmDisbursement(context, { disbursement: disbursement as Id<'disbursement'> }),
  then: (_, { param, language }) => ({ to: `/city/allocations/${param('line')}`, notice: { tone: 'good', text: allocationMessages[language].city.confirmed } }),
  words: (language) => allocationMessages[language].disbursementRefusals,
})

export default function ConfirmDisbursement({ loaderData, actionData }: Route.ComponentProps) {
  return <CityLinePage {...loaderData} lastResult={actionData?.lastResult} />
}
