import { memberReportMessages } from '#app/features/member-reports/messages'
import { getMemberReport } from '#app/features/member-reports/server/member-reports.queries.server'
import { MemberReportPage } from '#app/features/member-reports/ui/member-report-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/member-report'

export const loader = load('city-report.view', async ({ context, param, language }) => {
  const view = await getMemberReport(context, param('report'))
  return { ...view, title: memberReportMessages[language].number(view.report.ref) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function MemberReport({ loaderData }: Route.ComponentProps) {
  return <MemberReportPage {...loaderData} />
}
