import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { getPlacementToAgree } from '#app/features/agreements/server/placement-agreements.queries.server'
import { PlacementAgreements } from '#app/features/agreements/ui/placement-agreements'
import { placementMessages } from '#app/features/placements/messages'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { PlacementDeeds, PlacementPage, type PlacementAnswers } from '#app/features/placements/ui/placement-page'
import { hasTerms } from '#app/features/placements/domain/life'
import { TermsSection } from '#app/features/placements/ui/terms-section'
import { holds } from '#app/kernel/access'
import { listDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import type { Route } from './+types/placement'

export const loader = load('placement.view', async ({ context, param, language }) => {
  const placement = await getPlacement(context, param('placement'))
  const { agreements } = await listAgreements(context, { placement: placement.id })
  const mayDraft = holds(context.actor, 'agreement.draft') && (await getPlacementToAgree(context, placement.id)).mayBeDrafted
  return { placement, agreements, mayDraft, today: context.clock.today(), terms: await listDocuments(context, `placement:${placement.id}`), mayManage: holds(context.actor, 'placement.manage'), title: `${placementMessages[language].placement} ${placement.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

const WHERE = { donor: (ref: string) => `/secretariat/donors/${ref}`, pledge: (ref: string) => `/secretariat/pledges/${ref}` }

/** A placement with what may be done with it. */
export function PlacementWithDeeds({ loaderData, answers = {} }: { loaderData: Route.ComponentProps['loaderData']; answers?: PlacementAnswers & { terms?: PlacementAnswers['move'] } }) {
  return (
    <PlacementPage placement={loaderData.placement} where={WHERE}>
      {loaderData.mayManage ? <PlacementDeeds placement={loaderData.placement} today={loaderData.today} answers={answers} /> : null}
      <TermsSection files={loaderData.terms} action={loaderData.mayManage && hasTerms(loaderData.placement.status) ? `/secretariat/placements/${loaderData.placement.ref}/terms` : null} lastResult={answers.terms} />
      <PlacementAgreements agreements={loaderData.agreements} draftHref={loaderData.mayDraft ? `/secretariat/placements/${loaderData.placement.ref}/agreement` : null} />
    </PlacementPage>
  )
}

export default function Placement({ loaderData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} />
}
