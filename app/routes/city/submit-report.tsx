import { HEADINGS } from '#app/features/allocations/domain/headings'
import { spentFieldOf } from '#app/features/reporting/domain/content'
import { submitForm } from '#app/features/reporting/forms/report.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { submitReport } from '#app/features/reporting/server/write-report.command.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/submit-report'

export { handle, loader, meta } from './report'

export const action = act('city-report.write', {
  form: submitForm,
  run: ({ context, param, language }, { version, ...typed }) => submitReport(context, { report: param('report'), version, typed, decimalComma: language === 'fr' }),
  then: (_, { param, language }) => ({ to: `/city/reports/${param('report')}`, notice: { tone: 'good', text: reportingMessages[language].city.sent } }),
  words: (language) => reportingMessages[language].writeRefusals,
  fields: { PEOPLE_UNCLEAR: 'people', WOMEN_UNCLEAR: 'women', WOMEN_ABOVE_PEOPLE: 'women', ...Object.fromEntries(HEADINGS.map((heading) => [`UNCLEAR_${heading}`, spentFieldOf(heading)])) },
  conflicts: ['CHANGED_MEANWHILE', 'NOT_OPEN'],
})

export default function SubmitReport({ loaderData, actionData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
