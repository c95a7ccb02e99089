import { reportingMessages } from '#app/features/reporting/messages'
import { getOwnReport } from '#app/features/reporting/server/reports.queries.server'
import { OwnReportPage } from '#app/features/reporting/ui/own-report-page'
import { listDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import type { Route } from './+types/report'

export const loader = load('city-workspace.view', async ({ context, param, language }) => {
  const report = await getOwnReport(context, param('report'))
  return { report, files: await listDocuments(context, `city-report:${report.id}`), title: `${reportingMessages[language].report} ${report.ref}` }
})

/** What is typed is kept while it is typed, where scripts run. */
export const handle = { interactive: true }

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityReport({ loaderData }: Route.ComponentProps) {
  return <OwnReportPage {...loaderData} />
}
