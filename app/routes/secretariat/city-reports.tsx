import { LIST_STATES, type ListState } from '#app/features/reporting/domain/report'
import { reportingMessages } from '#app/features/reporting/messages'
import { countSubmittedReports, listReports } from '#app/features/reporting/server/reports.queries.server'
import { ListReportsPage } from '#app/features/reporting/ui/list-reports-page'
import { memberReportMessages } from '#app/features/member-reports/messages'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { load } from '#app/platform/http'
import { choiceOf } from '#app/platform/http/list-address'
import type { Route } from './+types/city-reports'

export const loader = load('city-report.view', async ({ context, url, language }) => {
  const state = choiceOf<ListState>(url, 'state', LIST_STATES)
  return { reports: await listReports(context, state), waiting: await countSubmittedReports(context), late: (await listReports(context, 'LATE')).length, state: state ?? '', title: reportingMessages[language].reports }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityReports({ loaderData }: Route.ComponentProps) {
  const { reports } = useMessages(memberReportMessages)
  const toMembers = (
    <ButtonLink href="/secretariat/member-reports" variant="quiet">
      {reports}
    </ButtonLink>
  )
  return <ListReportsPage {...loaderData} actions={toMembers} />
}
