import { peopleMessages } from '#app/features/donors/messages/people'
import { listOwnPeople } from '#app/features/donors/server/people.queries.server'
import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/people'

export const loader = load('donor-workspace.view', async ({ context, language }) => ({ of: await listOwnPeople(context), base: '/donor/people', named: false, title: peopleMessages[language].title }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function People({ loaderData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} />
}
