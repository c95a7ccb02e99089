import { memberReportMessages } from '#app/features/member-reports/messages'
import { openMemberReport } from '#app/features/member-reports/server/make-member-report.command.server'
import { getOwnMemberReport } from '#app/features/member-reports/server/member-reports.queries.server'
import { OwnMemberReportPage } from '#app/features/member-reports/ui/member-report-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/member-report'

/** Reading it is what the team sees as opened. */
export const loader = load('member-report.read', async ({ context, param, language }) => {
  const report = await getOwnMemberReport(context, param('report'))
  await openMemberReport(context, { report: report.id })
  return { report, title: memberReportMessages[language].number(report.ref) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function OwnMemberReport({ loaderData }: Route.ComponentProps) {
  return <OwnMemberReportPage {...loaderData} />
}
