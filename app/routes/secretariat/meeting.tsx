import { decisionMessages } from '#app/features/decisions/messages'
import { getMeeting } from '#app/features/decisions/server/meetings.queries.server'
import { MeetingPage } from '#app/features/decisions/ui/meeting-pages'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/meeting'

export const loader = load('meeting.view', async ({ context, param, language }) => {
  const meeting = await getMeeting(context, param('meeting'))
  return { meeting, today: context.clock.today(), mayManage: holds(context.actor, 'meeting.manage'), title: `${decisionMessages[language].meeting} ${meeting.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Meeting({ loaderData }: Route.ComponentProps) {
  return <MeetingPage {...loaderData} />
}
