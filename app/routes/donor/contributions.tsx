import { contributionMessages } from '#app/features/statements/messages/contributions'
import { ContributionsPage } from '#app/features/statements/ui/contributions-page'
import { load } from '#app/platform/http'
import { ownContributions } from './own-contributions.server'
import type { Route } from './+types/contributions'

export const loader = load('donor-workspace.view', async (entered) => {
  const view = await ownContributions(entered)
  return { view, audience: 'donor' as const, base: '/donor/contributions', csvHref: `/donor/contributions.csv?donor=${view.donor.ref}&asOf=${view.asOf}`, title: contributionMessages[entered.language].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Contributions({ loaderData }: Route.ComponentProps) {
  return <ContributionsPage {...loaderData} />
}
