import { cancelForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { cancelMeeting } from '#app/features/decisions/server/meetings.command.server'
import { MeetingPage } from '#app/features/decisions/ui/meeting-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/cancel-meeting'

export { loader, meta } from './meeting'

export const action = act('meeting.manage', {
  form: cancelForm,
  run: ({ context, param }, { version }) => cancelMeeting(context, { meeting: param('meeting'), version }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/meetings/${ref}`, notice: { tone: 'good', text: decisionMessages[language].page.cancelDone(ref) } }),
  words: (language) => decisionMessages[language].meetingRefusals,
  conflicts: ['CHANGED_MEANWHILE', 'HELD_ALREADY', 'MEETING_CANCELLED'],
})

export default function CancelMeeting({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} lastResult={actionData?.lastResult} />
}
