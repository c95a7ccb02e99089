import { getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { listTeam } from '#app/features/identity/server/identity.queries.server'
import { getBoard, getPipelineForecast } from '#app/features/partnerships/server/partnerships.queries.server'
import { BoardPage, PipelineListPage } from '#app/features/partnerships/ui/pipeline-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { partnershipsList } from './lists/partnerships.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/partnerships'

/** The board or the list, whose, in which stage, from where on. */
export const loader = load('partnership.view', async (entered) => {
  const { context, url, language } = entered
  const period = await getPeriodAround(context, context.clock.today())
  const list = await readList(entered, partnershipsList)
  const { owner = '', search = '', steps } = list.filter
  return {
    ...list,
    ...(await getBoard(context, { owner, search, overdue: steps === 'overdue' })),
    view: url.searchParams.get('view') === 'list' ? ('list' as const) : ('board' as const),
    team: await listTeam(context),
    forecast: { whole: await getPipelineForecast(context, null), period: { code: period.code, ...(await getPipelineForecast(context, period)) } },
    mayManage: holds(context.actor, 'partnership.manage'),
    title: partnershipsList.title(language),
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Partnerships({ loaderData }: Route.ComponentProps) {
  return loaderData.view === 'board' ? <BoardPage {...loaderData} /> : <PipelineListPage {...loaderData} />
}
