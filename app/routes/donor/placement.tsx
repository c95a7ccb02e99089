import { placementMessages } from '#app/features/placements/messages'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { PlacementPage } from '#app/features/placements/ui/placement-page'
import { TermsSection } from '#app/features/placements/ui/terms-section'
import { listDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import type { Route } from './+types/placement'

export const loader = load('donor-workspace.view', async ({ context, param, language }) => {
  const placement = await getPlacement(context, param('placement'), { ownOnly: true })
  return { placement, terms: await listDocuments(context, `placement:${placement.id}`), title: `${placementMessages[language].placement} ${placement.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

const WHERE = { pledge: (ref: string) => `/donor/pledges/${ref}` }

export default function OwnPlacement({ loaderData }: Route.ComponentProps) {
  return (
    <PlacementPage placement={loaderData.placement} where={WHERE}>
      <TermsSection files={loaderData.terms} action={null} />
    </PlacementPage>
  )
}
