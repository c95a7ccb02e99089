import { extendPlacementForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { extendPlacement } from '#app/features/placements/server/move-placement.command.server'
import { getPlacement } from '#app/features/placements/server/placements.queries.server'
import { day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PlacementWithDeeds } from './placement'
import type { Route } from './+types/extend-placement'

export { loader, meta } from './placement'

export const action = act('placement.manage', {
  form: extendPlacementForm,
  run: async ({ context, param }, { endsOn, reason }) => extendPlacement(context, { placement: (await getPlacement(context, param('placement'))).id, endsOn: day(endsOn), reason }),
  then({ ref, status, pledge }, { language }) {
    const { detail, states } = placementMessages[language]
    return { to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: pledge ? detail.pledged(ref, states[status], pledge) : detail.moved(ref, states[status]) } }
  },
  words: (language) => placementMessages[language].datesRefusals,
  fields: { NOT_LATER: 'endsOn', NOT_EARLIER: 'endsOn', DAY_IN_FUTURE: 'endsOn', STAY_ABOVE_MOST: 'endsOn', STAY_BELOW_LEAST: 'endsOn', PERSON_OVERLAPS: 'endsOn', MORATORIUM_BREACHED: 'endsOn', PERIOD_CLOSED: 'endsOn' },
  conflicts: ['STEP_NOT_NEXT'],
})

export default function ExtendPlacement({ loaderData, actionData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} answers={{ extend: actionData?.lastResult }} />
}
