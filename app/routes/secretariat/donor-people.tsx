import { peopleMessages } from '#app/features/donors/messages/people'
import { getDonorPeople } from '#app/features/donors/server/people.queries.server'
import { DonorPeoplePage } from '#app/features/donors/ui/people-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/donor-people'

export const loader = load('donor.view', async ({ context, param, language }) => {
  const people = await getDonorPeople(context, param('donor'))
  return { of: [people], base: `/secretariat/donors/${param('donor')}/people`, named: true, title: peopleMessages[language].ofDonor(people.donor.name) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorPeople({ loaderData }: Route.ComponentProps) {
  return <DonorPeoplePage {...loaderData} />
}
