import { endPlacementForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { endPlacementEarly } from '#app/features/placements/server/move-placement.command.server'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PlacementWithDeeds } from './placement'
import type { Route } from './+types/end-placement'

export { loader, meta } from './placement'

export const action = act('placement.manage', {
  form: endPlacementForm,
  run: async ({ context, param }, { endedOn, reason }) => endPlacementEarly(context, { placement: (await getPlacement(context, param('placement'))).id, endedOn: day(endedOn), reason }),
  then({ ref, status, pledge }, { language }) {
    const { detail, states } = placementMessages[language]
    return { to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: pledge ? detail.pledged(ref, states[status], pledge) : detail.moved(ref, states[status]) } }
  },
  words: (language) => placementMessages[language].datesRefusals,
  fields: { NOT_LATER: 'endedOn', NOT_EARLIER: 'endedOn', DAY_IN_FUTURE: 'endedOn', STAY_ABOVE_MOST: 'endedOn', STAY_BELOW_LEAST: 'endedOn', PERSON_OVERLAPS: 'endedOn', MORATORIUM_BREACHED: 'endedOn', PERIOD_CLOSED: 'endedOn' },
  conflicts: ['STEP_NOT_NEXT'],
})

export default function EndPlacement({ loaderData, actionData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} answers={{ end: actionData?.lastResult }} />
}
