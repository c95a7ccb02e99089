import { listWindows } from '#app/features/allocations/server/allocations.queries.server'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import { CockpitPage } from '#app/features/statements/ui/cockpit-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { workspaceMessages } from '#app/ui/messages/workspace'
import type { Route } from './+types/today'
import { fundQuestion } from './fund-question.server'
import { todosFor } from './todos.server'

export const loader = load('secretariat.view', async ({ context, url, language }) => {
  const cockpit = await getCockpit(context, await fundQuestion(context, url))
  return { cockpit, today: context.clock.today(), todos: await todosFor(context, language), windows: await listWindows(context, { asOf: cockpit.bar.asOf, knownOn: cockpit.knownOn }), shortfalls: await listShortfalls(context), mayRecord: holds(context.actor, 'payment.record-wire'), title: workspaceMessages[language].today }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Today({ loaderData }: Route.ComponentProps) {
  return <CockpitPage {...loaderData} />
}
