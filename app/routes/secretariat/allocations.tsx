import { listAllocations } from '#app/features/allocations/server/allocations.queries.server'
import { ListAllocationsPage } from '#app/features/allocations/ui/list-allocations-page'
import { listReports } from '#app/features/reporting/server/reports.queries.server'
import { LateReports } from '#app/features/reporting/ui/late-reports'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { allocationsList } from './lists/allocations.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/allocations'

export const loader = load('allocation.view', async (entered) => ({
  ...(await readList(entered, allocationsList)),
  waiting: (await listAllocations(entered.context, { status: 'PROPOSED' })).allocations.length,
  late: await listReports(entered.context, 'LATE'),
  mayPropose: holds(entered.context.actor, 'allocation.propose'),
  title: allocationsList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Allocations({ loaderData }: Route.ComponentProps) {
  const { late, ...page } = loaderData
  return (
    <>
      <ListAllocationsPage {...page} />
      <LateReports reports={late} />
    </>
  )
}
