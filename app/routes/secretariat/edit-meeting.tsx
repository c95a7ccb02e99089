import { meetingForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { saveMeeting } from '#app/features/decisions/server/meetings.command.server'
import { getMeeting } from '#app/features/decisions/server/meetings.queries.server'
import { SaveMeetingPage } from '#app/features/decisions/ui/meeting-pages'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/edit-meeting'

export const loader = load('meeting.manage', async ({ context, param, language }) => {
  const { ref, kind, title, heldOn, place, participants, agenda, version } = await getMeeting(context, param('meeting'))
  return { meeting: { ref, typed: { kind, title, heldOn, place, participants, agenda, version: String(version) } }, title: decisionMessages[language].form.edit(ref) }
})

export const action = act('meeting.manage', {
  form: meetingForm,
  run: ({ context, param }, { heldOn, ...input }) => saveMeeting(context, { meeting: param('meeting'), heldOn: heldOn as Day, ...input }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/meetings/${ref}`, notice: { tone: 'good', text: decisionMessages[language].form.saved(ref) } }),
  words: (language) => decisionMessages[language].meetingRefusals,
  conflicts: ['CHANGED_MEANWHILE', 'HELD_ALREADY', 'MEETING_CANCELLED'],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function EditMeeting({ loaderData, actionData }: Route.ComponentProps) {
  return <SaveMeetingPage meeting={loaderData.meeting} lastResult={actionData?.lastResult} />
}
