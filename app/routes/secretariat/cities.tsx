import { cityMessages } from '#app/features/cities/messages'
import { countCities, listCountriesWithCities } from '#app/features/cities/server/cities.queries.server'
import { ListCitiesPage } from '#app/features/cities/ui/list-cities-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { citiesList } from './lists/cities.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/cities'

export const loader = load('city.view', async (entered) => ({
  ...(await readList(entered, citiesList)),
  count: await countCities(entered.context, (await citiesList.asked(entered)).filter),
  countries: await listCountriesWithCities(entered.context),
  mayCreate: holds(entered.context.actor, 'city.manage'),
  title: citiesList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Cities({ loaderData: { mayCreate, ...list } }: Route.ComponentProps) {
  const words = useMessages(cityMessages)
  return <ListCitiesPage {...list} base="/secretariat/cities" heading={words.cities} lead={words.list.publicLead} actions={mayCreate ? <ButtonLink href="/secretariat/cities/create">{words.list.create}</ButtonLink> : null} />
}
