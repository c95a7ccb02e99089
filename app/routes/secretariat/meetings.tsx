import { MEETING_KINDS } from '#app/features/decisions/domain/meeting'
import { decisionMessages } from '#app/features/decisions/messages'
import { countPlannedMeetings, listMeetings } from '#app/features/decisions/server/meetings.queries.server'
import { MeetingsPage } from '#app/features/decisions/ui/lists'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/meetings'

export const loader = load('meeting.view', async ({ context, url, language }) => {
  const kind = choiceOf(url, 'kind', MEETING_KINDS)
  const { meetings, next } = await listMeetings(context, { kind, before: dayCursor(url) })
  return { meetings, planned: await countPlannedMeetings(context), filter: { kind: kind ?? '' }, next: next && nextHref(url, `${next.day}~${next.id}`), mayManage: holds(context.actor, 'meeting.manage'), title: decisionMessages[language].meetings }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Meetings({ loaderData }: Route.ComponentProps) {
  return <MeetingsPage {...loaderData} />
}
