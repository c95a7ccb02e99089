import { getPublicCall } from '#app/features/calls/server/calls.queries.server'
import { PublicCallPage } from '#app/features/calls/ui/public-call-pages'
import { load } from '#app/platform/http'
import { useLanguage } from '#app/ui/language'
import type { Route } from './+types/call'

export const loader = load('fund.view-public', async ({ context, param, language }) => {
  const { funded, ...call } = await getPublicCall(context, param('call'))
  return { call, funded, title: call.title[language] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Call({ loaderData }: Route.ComponentProps) {
  return <PublicCallPage call={loaderData.call} funded={loaderData.funded} language={useLanguage()} />
}
