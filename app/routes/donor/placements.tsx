import { placementMessages } from '#app/features/placements/messages'
import { listPlacements } from '#app/features/placements/server/placements.queries.server'
import { OwnPlacementsPage } from '#app/features/placements/ui/own-placements-page'
import { load } from '#app/platform/http'
import { cursorOf, pageHref } from '#app/platform/http/list-address'
import type { Route } from './+types/placements'

export const loader = load('donor-workspace.view', async ({ context, url, language }) => {
  const { placements, previous, next } = await listPlacements(context, { ownOnly: true }, { cursor: cursorOf(url) })
  return { placements, previous: pageHref(url, previous), next: pageHref(url, next), title: placementMessages[language].placements }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function OwnPlacements({ loaderData }: Route.ComponentProps) {
  return <OwnPlacementsPage placements={loaderData.placements} previous={loaderData.previous} next={loaderData.next} />
}
