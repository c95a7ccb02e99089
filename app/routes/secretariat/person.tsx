import { getPerson } from '#app/features/identity/server/people.queries.server'
import { PersonPage } from '#app/features/identity/ui/people-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/person'

export const loader = load('person.manage', async ({ context, param }) => {
  const person = await getPerson(context, param('person'))
  return { person, title: person.name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Person({ loaderData }: Route.ComponentProps) {
  return <PersonPage person={loaderData.person} />
}
