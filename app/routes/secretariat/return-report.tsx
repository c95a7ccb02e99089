import { PARTS, type Comments } from '#app/features/reporting/domain/content'
import { commentsForm } from '#app/features/reporting/forms/report.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { returnReport } from '#app/features/reporting/server/review-report.command.server'
import { ReviewReportPage } from '#app/features/reporting/ui/review-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/return-report'

export { loader, meta } from './city-report'

export const action = act('city-report.review', {
  form: commentsForm,
  run: ({ context, param }, said) => returnReport(context, { report: param('report'), comments: Object.fromEntries(PARTS.flatMap((part) => (said[`on_${part}`] ? [[part, said[`on_${part}`]]] : []))) as Comments }),
  then: ({ ref }, { language }) => ({ to: '/secretariat/city-reports', notice: { tone: 'good', text: reportingMessages[language].review.returned(ref) } }),
  words: (language) => reportingMessages[language].reviewRefusals,
  conflicts: ['NOT_SUBMITTED'],
})

export default function ReturnReport({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
