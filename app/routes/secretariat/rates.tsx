import { rateMessages } from '#app/features/fund/messages'
import { listRatesInForce } from '#app/features/fund/server/rates.queries.server'
import { RatesPage } from '#app/features/fund/ui/rates-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/rates'

export const loader = load('rate.view', async ({ context, url, language }) => {
  const search = url.searchParams.get('search') ?? ''
  return { ...(await listRatesInForce(context, { search })), search, mayRecord: holds(context.actor, 'rate.record'), title: rateMessages[language].rates }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Rates({ loaderData }: Route.ComponentProps) {
  return <RatesPage {...loaderData} />
}
