import { ALLOCATION_STATUSES, type AllocationStatus } from '#app/features/allocations/domain/allocation'
import { allocationMessages } from '#app/features/allocations/messages'
import { listAllocations } from '#app/features/allocations/server/allocations.queries.server'
import { ListAllocationsPage } from '#app/features/allocations/ui/list-allocations-page'
import { listReports } from '#app/features/reporting/server/reports.queries.server'
import { LateReports } from '#app/features/reporting/ui/late-reports'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/allocations'

export const loader = load('allocation.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search') ?? '', status: choiceOf<AllocationStatus>(url, 'status', ALLOCATION_STATUSES), modality: choiceOf(url, 'modality', ['MDFM', 'PA1', 'PA2', 'PA3']) }
  const { allocations, next } = await listAllocations(context, { ...filter, before: instantCursor(url) })
  const waiting = (await listAllocations(context, { status: 'PROPOSED' })).allocations.length
  return {
    allocations,
    waiting,
    late: await listReports(context, 'LATE'),
    filter: { search: filter.search, status: filter.status ?? '', modality: filter.modality ?? '' },
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayPropose: holds(context.actor, 'allocation.propose'),
    title: allocationMessages[language].allocations,
  }
})

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
