import { draftForm } from '#app/features/reporting/forms/report.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { saveReport } from '#app/features/reporting/server/write-report.command.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/save-report'

export { handle, loader, meta } from './report'

export const action = act('city-report.write', {
  form: draftForm,
  run: ({ context, param }, { version, quiet: _, ...typed }) => saveReport(context, { report: param('report'), version, typed }),
  then: (_, { param, language }, { quiet }) => ({ to: `/city/reports/${param('report')}`, notice: quiet ? undefined : { tone: 'good', text: reportingMessages[language].city.saved } }),
  words: (language) => reportingMessages[language].writeRefusals,
  conflicts: ['CHANGED_MEANWHILE', 'NOT_OPEN'],
})

export default function SaveReport({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
