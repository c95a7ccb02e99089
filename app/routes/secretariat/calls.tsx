import { CALL_STATUSES } from '#app/features/calls/domain/call'
import { callMessages } from '#app/features/calls/messages'
import { countCallsWaiting, listCalls } from '#app/features/calls/server/calls.queries.server'
import { ListCallsPage } from '#app/features/calls/ui/list-calls-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/calls'

export const loader = load('call.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search')?.slice(0, 120) ?? '', status: choiceOf(url, 'status', CALL_STATUSES) }
  const { calls, next } = await listCalls(context, { ...filter, before: instantCursor(url) })
  return {
    calls,
    waiting: await countCallsWaiting(context),
    filter: { search: filter.search, status: filter.status ?? '' },
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayManage: holds(context.actor, 'call.manage'),
    title: callMessages[language].calls,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Calls({ loaderData }: Route.ComponentProps) {
  return <ListCallsPage {...loaderData} />
}
