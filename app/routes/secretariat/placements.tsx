import { getPlacementTimeline, getPresent } from '#app/features/placements/server/placements.queries.server'
import { ListPlacementsPage } from '#app/features/placements/ui/list-placements-page'
import { holds } from '#app/kernel/access'
import { addMonths, parseDay, parts, type Day } from '#app/kernel/time'
import { load } from '#app/platform/http'
import { placementsList } from './lists/placements.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/placements'

const MONTHS = 18
const BEFORE = 6

/** The same list, with the line of months moved. */
function movedHref(url: URL, from: Day): string {
  const moved = new URLSearchParams(url.searchParams)
  moved.set('from', from.slice(0, 7))
  moved.delete('_routes')
  return `?${moved.toString()}`
}

export const loader = load('placement.view', async (entered) => {
  const { context, url, language } = entered
  const today = context.clock.today()
  const from = parseDay(`${url.searchParams.get('from') ?? ''}-01`) ?? addMonths(`${today.slice(0, 7)}-01` as Day, -BEFORE)
  return {
    ...(await readList(entered, placementsList)),
    timeline: await getPlacementTimeline(context, parts(from), MONTHS),
    hrefs: { earlier: movedHref(url, addMonths(from, -12)), later: movedHref(url, addMonths(from, 12)) },
    present: await getPresent(context),
    today,
    mayManage: holds(context.actor, 'placement.manage'),
    title: placementsList.title(language),
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Placements({ loaderData }: Route.ComponentProps) {
  return <ListPlacementsPage {...loaderData} />
}
