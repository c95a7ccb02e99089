import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { correctReport } from '#app/features/reporting/server/write-report.command.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/correct-report'

export { loader, meta } from './report'

export const action = act('city-report.write', {
  form: emptyForm,
  run: ({ context, param }) => correctReport(context, { report: param('report') }),
  then: ({ report }, { language }) => ({ to: `/city/reports/${report}`, notice: { tone: 'info', text: reportingMessages[language].city.begun } }),
  words: (language) => reportingMessages[language].correctRefusals,
})

export default function CorrectReport({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
