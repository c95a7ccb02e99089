import { oversightMessages } from '#app/features/oversight/messages'
import { getOversight } from '#app/features/oversight/server/oversight.queries.server'
import { OversightPage } from '#app/features/oversight/ui/oversight-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/oversight'

export const loader = load('oversight.view', async ({ context, param, language }) => {
  const oversight = await getOversight(context, param('city'))
  return { oversight, mayRecord: holds(context.actor, 'oversight.record'), today: context.clock.today(), title: `${oversight.city.name} · ${oversightMessages[language].oversight}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Oversight({ loaderData }: Route.ComponentProps) {
  return <OversightPage {...loaderData} />
}
