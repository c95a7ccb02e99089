import { reportingMessages } from '#app/features/reporting/messages'
import { getReport } from '#app/features/reporting/server/reports.queries.server'
import { ReviewReportPage } from '#app/features/reporting/ui/review-report-page'
import { holds } from '#app/kernel/access'
import { listDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import type { Route } from './+types/city-report'

export const loader = load('city-report.view', async ({ context, param, language }) => {
  const report = await getReport(context, param('report'))
  return { report, files: await listDocuments(context, `city-report:${report.id}`), duties: { review: holds(context.actor, 'city-report.review'), certify: holds(context.actor, 'city-report.certify') }, title: `${reportingMessages[language].report} ${report.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityReport({ loaderData }: Route.ComponentProps) {
  return <ReviewReportPage {...loaderData} />
}
