import { allocationMessages } from '#app/features/allocations/messages'
import { listOwnMemberReports } from '#app/features/member-reports/server/member-reports.queries.server'
import { OwnMemberReports } from '#app/features/member-reports/ui/member-report-pages'
import { listOwnReports } from '#app/features/reporting/server/reports.queries.server'
import { CityHomePage } from '#app/features/statements/ui/city-home-page'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { citiesOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/home'

export const loader = load('city-workspace.view', async ({ context, language }) => ({
  statements: await Promise.all(citiesOf(context.actor).map((city) => getCityStatement(context, { city, asOf: context.clock.today() }))),
  reports: await listOwnReports(context),
  memberReports: await listOwnMemberReports(context),
  title: allocationMessages[language].allocations,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityHome({ loaderData }: Route.ComponentProps) {
  const { memberReports, ...page } = loaderData
  return (
    <>
      <CityHomePage statements={page.statements} reports={page.reports} />
      <OwnMemberReports reports={memberReports} />
    </>
  )
}
