import { outcomeForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { dropDecision } from '#app/features/decisions/server/meetings.command.server'
import { MeetingPage } from '#app/features/decisions/ui/meeting-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/drop-decision'

export { loader, meta } from './meeting'

export const action = act('meeting.manage', {
  form: outcomeForm,
  run: ({ context }, { decision }) => dropDecision(context, { decision }),
  then: ({ meeting }, { language }) => ({ to: `/secretariat/meetings/${meeting}`, notice: { tone: 'good', text: decisionMessages[language].page.dropIt } }),
  words: (language) => decisionMessages[language].decisionRefusals,
  conflicts: ['DECIDED_ALREADY', 'DROPPED_ALREADY', 'MEETING_CANCELLED'],
})

export default function DropDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} lastResult={actionData?.lastResult} />
}
