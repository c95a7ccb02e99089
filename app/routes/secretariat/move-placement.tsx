import { movePlacementForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { movePlacement } from '#app/features/placements/server/move-placement.command.server'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { act } from '#app/platform/http'
import { PlacementWithDeeds } from './placement'
import type { Route } from './+types/move-placement'

export { loader, meta } from './placement'

export const action = act('placement.manage', {
  form: movePlacementForm,
  run: async ({ context, param }, { to, person, reason }) => movePlacement(context, { placement: (await getPlacement(context, param('placement'))).id, to, person: person ?? null, reason: reason ?? null }),
  then({ ref, status, pledge }, { language }) {
    const { detail, states } = placementMessages[language]
    return { to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: pledge ? detail.pledged(ref, states[status], pledge) : detail.moved(ref, states[status]) } }
  },
  words: (language) => placementMessages[language].stepRefusals,
  fields: { REASON_MISSING: 'reason', PERSON_MISSING: 'person', PERSON_OVERLAPS: 'person', MORATORIUM_BREACHED: 'person' },
  conflicts: ['STEP_NOT_NEXT'],
})

export default function MovePlacement({ loaderData, actionData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} answers={{ move: actionData?.lastResult }} />
}
