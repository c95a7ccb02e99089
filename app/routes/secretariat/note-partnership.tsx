import { noteForm } from '#app/features/partnerships/forms/partnership.form'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { addNote } from '#app/features/partnerships/server/add-note.command.server'
import { getPartnership } from '#app/features/partnerships/server/partnerships.queries.server'
import { refuse } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import { PartnershipWithPledge } from './partnership'
import type { Route } from './+types/note-partnership'

export { loader, meta } from './partnership'

export const action = act('partnership.manage', {
  form: noteForm,
  async run({ context, param, server }, { kind, text, heldOn, nextStep, nextStepOn }) {
    if (Boolean(nextStep) !== Boolean(nextStepOn)) return refuse({ code: 'STEP_WITHOUT_DAY' })
    const { id } = await getPartnership(context, param('partnership'))
    const next = nextStep && nextStepOn ? { step: nextStep, on: nextStepOn as Day } : null
    return addNote(context, { partnership: id, kind, text, heldOn: (heldOn as Day | undefined) ?? null, next, origin: server.config.origin })
  },
  then: ({ ref }, { language }, { kind }) => ({ to: `/secretariat/partnerships/${ref}`, notice: { tone: 'good', text: partnershipMessages[language].note[kind === 'SENT' ? 'sent' : 'added'] } }),
  words: (language) => partnershipMessages[language].noteRefusals,
  fields: { NO_ADDRESS: 'kind', DAY_MISSING: 'heldOn', DAY_IN_FUTURE: 'heldOn', STEP_WITHOUT_DAY: 'nextStep' },
})

export default function NotePartnership({ loaderData, actionData }: Route.ComponentProps) {
  return <PartnershipWithPledge loaderData={loaderData} answers={{ note: actionData?.lastResult }} />
}
