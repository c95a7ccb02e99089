import { callMessages } from '#app/features/calls/messages'
import { listPublicCalls } from '#app/features/calls/server/calls.queries.server'
import { PublicCallsPage } from '#app/features/calls/ui/public-call-pages'
import { load } from '#app/platform/http'
import { useLanguage } from '#app/ui/language'
import type { Route } from './+types/calls'

export const loader = load('fund.view-public', async ({ context, language }) => ({ calls: await listPublicCalls(context), title: callMessages[language].calls }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Calls({ loaderData }: Route.ComponentProps) {
  return <PublicCallsPage calls={loaderData.calls} base={`/${useLanguage()}/calls`} />
}
