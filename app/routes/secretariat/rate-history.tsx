import { rateMessages } from '#app/features/fund/messages'
import { getRateHistory } from '#app/features/fund/server/rates.queries.server'
import { RateHistoryPage } from '#app/features/fund/ui/rate-history-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/rate-history'

export const loader = load('rate.view', async ({ context, param, url, language }) => {
  const { next, ...history } = await getRateHistory(context, param('currency'), dayCursor(url))
  return { ...history, next: next && nextHref(url, `${next.day}~${next.id}`), today: context.clock.today(), mayRecord: holds(context.actor, 'rate.record'), title: `${rateMessages[language].rates} · ${history.currency}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function RateHistory({ loaderData }: Route.ComponentProps) {
  return <RateHistoryPage {...loaderData} />
}
