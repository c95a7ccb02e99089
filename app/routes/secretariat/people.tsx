import { identityMessages } from '#app/features/identity/messages'
import { listPeopleByName } from '#app/features/identity/server/people.queries.server'
import { PeoplePage } from '#app/features/identity/ui/people-pages'
import { ROLES } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/people'

export const loader = load('person.manage', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search') ?? '', role: choiceOf(url, 'role', ROLES) }
  const [name, id] = (url.searchParams.get('before') ?? '').split('~')
  const { people, next } = await listPeopleByName(context, { ...filter, after: name && id ? { name, id } : undefined })
  return { people, filter: { search: filter.search, role: filter.role ?? '' }, next: next && nextHref(url, `${next.name}~${next.id}`), title: identityMessages[language].people.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function People({ loaderData }: Route.ComponentProps) {
  return <PeoplePage {...loaderData} />
}
