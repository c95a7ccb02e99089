import { getPeriod } from '#app/features/fund/server/fund.queries.server'
import { listTeam } from '#app/features/identity/server/identity.queries.server'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { getBoard, getPipelineForecast, listPartnerships, SORTS } from '#app/features/partnerships/server/partnerships.queries.server'
import { BoardPage, PipelineListPage } from '#app/features/partnerships/ui/pipeline-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { nextHref } from '#app/platform/http/list-address'
import { pipelineFilterOf } from './partnership-filter.server'
import type { Route } from './+types/partnerships'

/** The same list, sorted otherwise: from its first page on. */
function sortHref(url: URL, sort: string): string {
  const sorted = new URLSearchParams(url.searchParams)
  sorted.set('sort', sort)
  sorted.delete('before')
  sorted.delete('_routes')
  return `?${sorted.toString()}`
}

export const loader = load('partnership.view', async ({ context, url, language }) => {
  const { view, filter, shown } = pipelineFilterOf(url)
  const period = await getPeriod(context, { on: context.clock.today() })
  const common = {
    filter: shown,
    team: await listTeam(context),
    forecast: { whole: await getPipelineForecast(context, null), period: { code: period.code, ...(await getPipelineForecast(context, period)) } },
    mayManage: holds(context.actor, 'partnership.manage'),
    csvHref: `/secretariat/partnerships.csv${url.search}`,
    title: partnershipMessages[language].partnerships,
  }
  const board = await getBoard(context, filter)
  if (view === 'board') return { view, ...common, ...board }
  const { partnerships, next } = await listPartnerships(context, filter)
  const sortHrefs = { step: sortHref(url, SORTS[0]), value: sortHref(url, SORTS[1]), name: sortHref(url, SORTS[2]) }
  return { view, ...common, partnerships, overdue: board.overdue, next: next && nextHref(url, `${next.value}~${next.id}`), sortHrefs }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Partnerships({ loaderData }: Route.ComponentProps) {
  return loaderData.view === 'board' ? <BoardPage {...loaderData} /> : <PipelineListPage {...loaderData} />
}
