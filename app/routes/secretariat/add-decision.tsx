import { decisionForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { addDecision } from '#app/features/decisions/server/meetings.command.server'
import { MeetingPage } from '#app/features/decisions/ui/meeting-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/add-decision'

export { loader, meta } from './meeting'

export const action = act('meeting.manage', {
  form: decisionForm,
  run: ({ context, param }, typed) => addDecision(context, { meeting: param('meeting'), ...typed }),
  then: ({ meeting }, { language }) => ({ to: `/secretariat/meetings/${meeting}`, notice: { tone: 'good', text: decisionMessages[language].page.putDone } }),
  words: (language) => ({ ...decisionMessages[language].decisionRefusals, FRENCH_IN_PART: decisionMessages[language].frenchRefusals.FRENCH_IN_PART }),
  fields: { FRENCH_IN_PART: 'textFr' },
  conflicts: ['MEETING_CANCELLED'],
})

export default function AddDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} lastResult={actionData?.lastResult} />
}
