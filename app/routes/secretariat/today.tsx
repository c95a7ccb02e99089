import { CockpitPage } from '#app/features/statements/ui/cockpit-page'
import { load } from '#app/platform/http'
import { workspaceMessages } from '#app/ui/messages/workspace'
import type { Route } from './+types/today'
import { fundQuestion } from './fund-question.server'
import { todayOf } from './today-page.server'

export const loader = load('secretariat.view', async ({ context, url, language }) => ({ ...(await todayOf(context, await fundQuestion(context, url), language)), title: workspaceMessages[language].today }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Today({ loaderData }: Route.ComponentProps) {
  return <CockpitPage {...loaderData} />
}
