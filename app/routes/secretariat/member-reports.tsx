import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { memberReportMessages } from '#app/features/member-reports/messages'
import { countReached, listMemberReports } from '#app/features/member-reports/server/member-reports.queries.server'
import { MemberReportsPage } from '#app/features/member-reports/ui/member-report-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/member-reports'

export const loader = load('city-report.view', async ({ context, language }) => {
  const today = context.clock.today()
  const begun = (await listPeriods(context)).filter((period) => period.startsOn <= today)
  return { reports: await listMemberReports(context), reached: await countReached(context), periods: begun.map(({ code }) => code).reverse(), today, mayMake: holds(context.actor, 'member-report.make'), title: memberReportMessages[language].reports }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function MemberReports({ loaderData }: Route.ComponentProps) {
  return <MemberReportsPage {...loaderData} />
}
