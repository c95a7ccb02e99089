import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { reportingMessages } from '#app/features/reporting/messages'
import { certifyReport } from '#app/features/reporting/server/review-report.command.server'
import { ReviewReportPage } from '#app/features/reporting/ui/review-report-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/certify-report'

export { loader, meta } from './city-report'

export const action = act('city-report.certify', {
  form: emptyForm,
  run: ({ context, param }) => certifyReport(context, { report: param('report') }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/city-reports/${ref}`, notice: { tone: 'good', text: reportingMessages[language].review.certified(ref) } }),
  words: (language) => reportingMessages[language].certifyRefusals,
  conflicts: ['NOT_TO_CERTIFY'],
})

export default function CertifyReport({ loaderData, actionData }: Route.ComponentProps) {
  return <ReviewReportPage {...loaderData} lastResult={actionData?.lastResult} />
}
