import { identityMessages } from '#app/features/identity/messages'
import { DemoPeoplePage } from '#app/features/identity/ui/sign-in-pages'
import { load } from '#app/platform/http'
import { demoPeople } from './demo-people.server'
import type { Route } from './+types/dev-people'

export const loader = load('development.view', async (entered) => ({ people: await demoPeople(entered), title: identityMessages[entered.language].signIn.demoPeople }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DevPeople({ loaderData }: Route.ComponentProps) {
  return <DemoPeoplePage people={loaderData.people} />
}
