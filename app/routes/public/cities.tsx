import { cityMessages } from '#app/features/cities/messages'
import { countCities, countCitiesByRegion, listCountriesWithCities } from '#app/features/cities/server/cities.queries.server'
import { ListCitiesPage } from '#app/features/cities/ui/list-cities-page'
import { load } from '#app/platform/http'
import { useFormats, useMessages } from '#app/ui/language'
import { citiesList } from '../secretariat/lists/cities.server'
import { publicTools, readPage } from '../secretariat/lists/team-list.server'
import type { Route } from './+types/cities'

export const loader = load('fund.view-public', async (entered) => {
  const { rows, filter, tools } = await readPage(entered, citiesList)
  return {
    rows,
    filter,
    tools: publicTools(entered, tools),
    count: await countCities(entered.context, (await citiesList.asked(entered)).filter),
    countries: await listCountriesWithCities(entered.context),
    members: await countCitiesByRegion(entered.context),
    title: cityMessages[entered.language].cities,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Cities({ loaderData: { members, ...list } }: Route.ComponentProps) {
  const words = useMessages(cityMessages).list
  const formats = useFormats()
  const heading = members.members === 0 ? words.publicTitleNone : words.publicTitle(formats.count(members.members), formats.count(members.countries))
  return <ListCitiesPage {...list} base={`/${formats.language}/cities`} heading={heading} lead={words.publicLead} />
}
