import { contributionMessages } from '#app/features/statements/messages/contributions'
import { ContributionsPage } from '#app/features/statements/ui/contributions-page'
import { listAcceptedStories } from '#app/features/reporting/server/reports.queries.server'
import { Stories } from '#app/features/reporting/ui/stories'
import { useLanguage } from '#app/ui/language'
import { load } from '#app/platform/http'
import { ownContributions } from './own-contributions.server'
import type { Route } from './+types/contributions'

export const loader = load('donor-workspace.view', async (entered) => {
  const view = await ownContributions(entered)
  return { view, audience: 'donor' as const, base: '/donor/contributions', csvHref: `/donor/contributions.csv?donor=${view.donor.ref}&asOf=${view.asOf}`, stories: await listAcceptedStories(entered.context, { donor: view.donor.ref }), title: contributionMessages[entered.language].name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Contributions({ loaderData }: Route.ComponentProps) {
  const { stories, ...page } = loaderData
  return (
    <>
      <ContributionsPage {...page} />
      <Stories stories={stories} of="several" cities={`/${useLanguage()}/cities`} />
    </>
  )
}
