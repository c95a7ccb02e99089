import { contributionMessages } from '#app/features/statements/messages/contributions'
import { getContributions } from '#app/features/statements/server/contributions.queries.server'
import { ContributionsPage } from '#app/features/statements/ui/contributions-page'
import { load } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import type { Route } from './+types/donor-contributions'

export const loader = load('donor.view', async ({ context, param, url, language }) => {
  const view = await getContributions(context, { donor: param('donor'), asOf: dayOf(url, 'asOf') ?? context.clock.today() })
  const base = `/secretariat/donors/${view.donor.ref}/contributions`
  return { view, audience: 'secretariat' as const, base, csvHref: `${base}.csv?asOf=${view.asOf}`, title: contributionMessages[language].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorContributions({ loaderData }: Route.ComponentProps) {
  return <ContributionsPage {...loaderData} />
}
