import { placementMessages } from '#app/features/placements/messages'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { PlacementDeeds, PlacementPage, type PlacementAnswers } from '#app/features/placements/ui/placement-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/placement'

export const loader = load('placement.view', async ({ context, param, language }) => {
  const placement = await getPlacement(context, param('placement'))
  return { placement, mayManage: holds(context.actor, 'placement.manage'), title: `${placementMessages[language].placement} ${placement.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

const WHERE = { donor: (ref: string) => `/secretariat/donors/${ref}`, pledge: (ref: string) => `/secretariat/pledges/${ref}` }

/** A placement with what may be done with it. */
export function PlacementWithDeeds({ loaderData, answers = {} }: { loaderData: Route.ComponentProps['loaderData']; answers?: PlacementAnswers }) {
  return (
    <PlacementPage placement={loaderData.placement} where={WHERE}>
      {loaderData.mayManage ? <PlacementDeeds placement={loaderData.placement} answers={answers} /> : null}
    </PlacementPage>
  )
}

export default function Placement({ loaderData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} />
}
