import { movePartnershipForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { movePartnership } from '#app/features/partnerships/server/move-partnership.command.server'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { act } from '#app/platform/http'
import { PartnershipWithPledge } from './partnership'
import type { Route } from './+types/move-partnership'

export { loader, meta } from './partnership'

export const action = act('partnership.manage', {
  form: movePartnershipForm,
  run: async ({ context, param }, { to, reason }) => movePartnership(context, { partnership: (await getPartnership(context, param('partnership'))).id, to, reason: reason ?? null }),
  then: ({ ref, stage }, { language }, { from }) => ({
    to: from === 'board' ? '/secretariat/partnerships' : `/secretariat/partnerships/${ref}`,
    notice: { tone: 'good', text: partnershipMessages[language].detail.moved(ref, partnershipMessages[language].stages[stage]) },
  }),
  words: (language) => partnershipMessages[language].moveRefusals,
  fields: { REASON_MISSING: 'reason' },
  conflicts: ['STAGE_NOT_NEXT'],
})

export default function MovePartnership({ loaderData, actionData }: Route.ComponentProps) {
  return <PartnershipWithPledge loaderData={loaderData} answers={{ move: actionData?.lastResult }} />
}
