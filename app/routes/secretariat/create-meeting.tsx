import { meetingForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { saveMeeting } from '#app/features/decisions/server/meetings.command.server'
import { SaveMeetingPage } from '#app/features/decisions/ui/meeting-pages'
import type { Day } from '#app/kernel/time'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/create-meeting'

export const loader = load('meeting.manage', ({ language }) => ({ title: decisionMessages[language].form.create }))

export const action = act('meeting.manage', {
  form: meetingForm,
  run: ({ context }, { heldOn, ...input }) => saveMeeting(context, { meeting: null, heldOn: heldOn as Day, ...input }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/meetings/${ref}`, notice: { tone: 'good', text: decisionMessages[language].form.saved(ref) } }),
  words: (language) => decisionMessages[language].meetingRefusals,
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CreateMeeting({ actionData }: Route.ComponentProps) {
  return <SaveMeetingPage lastResult={actionData?.lastResult} />
}
