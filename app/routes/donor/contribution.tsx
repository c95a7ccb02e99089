import { getContribution } from '#app/features/statements/server/contributions.queries.server'
import { ContributionPage } from '#app/features/statements/ui/contribution-page'
import { load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import type { Route } from './+types/contribution'

export const loader = load('donor-workspace.view', async ({ context, param, url }) => {
  const view = await getContribution(context, { payment: param('payment'), asOf: dayOf(url, 'asOf') ?? context.clock.today() })
  return { view, audience: 'donor' as const, base: '/donor/contributions', title: view.contribution.ref }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Contribution({ loaderData }: Route.ComponentProps) {
  return <ContributionPage {...loaderData} />
}
