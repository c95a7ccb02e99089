import { placementMessages } from '#app/features/placements/messages'
import { listPlacements } from '#app/features/placements/server/placements.queries.server'
import { OwnPlacementsPage } from '#app/features/placements/ui/own-placements-page'
import { load } from '#app/platform/http'
import { dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/placements'

export const loader = load('donor-workspace.view', async ({ context, url, language }) => {
  const { placements, next } = await listPlacements(context, { before: dayCursor(url), ownOnly: true })
  return { placements, next: next && nextHref(url, `${next.day}~${next.id}`), title: placementMessages[language].placements }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function OwnPlacements({ loaderData }: Route.ComponentProps) {
  return <OwnPlacementsPage placements={loaderData.placements} next={loaderData.next} />
}
