import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { beginReport } from '#app/features/reporting/server/write-report.command.server'
import { CityLinePage } from '#app/features/reporting/ui/city-line-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/begin-report'

export { loader, meta } from './allocation'

export const action = act('city-report.write', {
  form: emptyForm,
  run: ({ context, param }) => beginReport(context, { line: param('line') as Id<'allocationLine'> }),
  then: ({ report }, { language }) => ({ to: `/city/reports/${report}`, notice: { tone: 'info', text: reportingMessages[language].city.begun } }),
  words: (language) => reportingMessages[language].beginRefusals,
})

export default function BeginReport({ loaderData, actionData }: Route.ComponentProps) {
  return <CityLinePage {...loaderData} lastResult={actionData?.lastResult} />
}
