import { identityMessages } from '#app/features/identity/messages'
import { listPeople } from '#app/features/identity/server/identity.queries.server'
import { DemoPeoplePage } from '#app/features/identity/ui/sign-in-pages'
import { NotFound } from '#app/kernel/access'
import { actingAs } from '#app/platform/context'
import { load, type Entered } from '#app/platform/http'
import type { Route } from './+types/dev-people'

/** The demonstration's people, each with a link that signs in as them. */
export async function demoPeople({ server, context }: Entered) {
  if (!server.config.demo) throw new NotFound()
  const people = await listPeople(actingAs(context, { kind: 'system', name: 'demonstration' }))
  const named = []
  for (const person of people) if (person.roles.length > 0) named.push({ ...person, url: (await server.auth.createLink(person.email, '')) ?? '' })
  return named
}

export const loader = load('development.view', async (entered) => ({ people: await demoPeople(entered), title: identityMessages[entered.language].signIn.demoPeople }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DevPeople({ loaderData }: Route.ComponentProps) {
  return <DemoPeoplePage people={loaderData.people} />
}
