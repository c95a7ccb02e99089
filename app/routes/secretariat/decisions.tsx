import { DECISION_STATUSES } from '#app/features/decisions/domain/meeting'
import { decisionMessages } from '#app/features/decisions/messages'
import { countDecisionsToTake, listDecisions } from '#app/features/decisions/server/meetings.queries.server'
import { DecisionsPage } from '#app/features/decisions/ui/lists'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/decisions'

export const loader = load('meeting.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search')?.slice(0, 120) ?? '', status: choiceOf(url, 'status', DECISION_STATUSES) }
  const cursor = instantCursor(url)
  const { decisions, next } = await listDecisions(context, { ...filter, before: cursor && { at: cursor.at, ref: cursor.id } })
  return { decisions, toTake: await countDecisionsToTake(context), filter: { search: filter.search, status: filter.status ?? '' }, next: next && nextHref(url, `${next.at.toISOString()}~${next.ref}`), title: decisionMessages[language].decisions }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Decisions({ loaderData }: Route.ComponentProps) {
  return <DecisionsPage {...loaderData} />
}
