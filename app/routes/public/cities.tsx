import { cityMessages } from '#app/features/cities/messages'
import { countCitiesByRegion } from '#app/features/cities/server/cities.queries.server'
import { ListCitiesPage } from '#app/features/cities/ui/list-cities-page'
import { load } from '#app/platform/http'
import { useFormats, useMessages } from '#app/ui/language'
import { readCitiesList } from './cities-list.server'
import type { Route } from './+types/cities'

export const loader = load('fund.view-public', async (entered) => ({ ...(await readCitiesList(entered)), members: await countCitiesByRegion(entered.context), title: cityMessages[entered.language].cities }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Cities({ loaderData: { members, ...list } }: Route.ComponentProps) {
  const words = useMessages(cityMessages).list
  const formats = useFormats()
  const heading = members.members === 0 ? words.publicTitleNone : words.publicTitle(formats.count(members.members), formats.count(members.countries))
  return <ListCitiesPage {...list} base={`/${formats.language}/cities`} heading={heading} lead={words.publicLead} />
}
