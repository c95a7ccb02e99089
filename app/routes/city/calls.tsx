import { callMessages } from '#app/features/calls/messages'
import { listCityCalls } from '#app/features/calls/server/calls.queries.server'
import { CityCallsPage } from '#app/features/calls/ui/city-call-pages'
import { citiesOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/calls'

export const loader = load('call.apply', async ({ context, language }) => ({ calls: await listCityCalls(context, citiesOf(context.actor)), title: callMessages[language].calls }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityCalls({ loaderData }: Route.ComponentProps) {
  return <CityCallsPage {...loaderData} />
}
