import { minutesForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { recordMinutes } from '#app/features/decisions/server/meetings.command.server'
import { MeetingPage } from '#app/features/decisions/ui/meeting-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/record-minutes'

export { loader, meta } from './meeting'

export const action = act('meeting.manage', {
  form: minutesForm,
  run: ({ context, param }, { version, minutes }) => recordMinutes(context, { meeting: param('meeting'), version, minutes }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/meetings/${ref}`, notice: { tone: 'good', text: decisionMessages[language].page.minutesSaved } }),
  words: (language) => decisionMessages[language].minutesRefusals,
  conflicts: ['CHANGED_MEANWHILE', 'MEETING_CANCELLED'],
})

export default function RecordMinutes({ loaderData, actionData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} lastResult={actionData?.lastResult} />
}
