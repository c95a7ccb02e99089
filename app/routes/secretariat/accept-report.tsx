import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { acceptReport } from '#app/features/reporting/server/review-report.command.server'
import { ReviewReportPage } from '#app/features/reporting/ui/review-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/accept-report'

export { loader, meta } from './city-report'

export const action = act('city-report.review', {
  form: emptyForm,
  run: ({ context, param }) => acceptReport(context, { report: param('report') }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/city-reports/${ref}`, notice: { tone: 'good', text: reportingMessages[language].review.accepted(ref) } }),
  words: (language) => reportingMessages[language].reviewRefusals,
  conflicts: ['NOT_SUBMITTED'],
})

export default function AcceptReport({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
