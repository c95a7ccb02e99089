import { cityMessages } from '#app/features/cities/messages'
import { ListCitiesPage } from '#app/features/cities/ui/list-cities-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { readCitiesList } from '../public/cities-list.server'
import type { Route } from './+types/cities'

export const loader = load('city.view', async (entered) => ({ ...(await readCitiesList(entered)), mayCreate: holds(entered.context.actor, 'city.manage'), title: cityMessages[entered.language].cities }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Cities({ loaderData: { mayCreate, ...list } }: Route.ComponentProps) {
  const words = useMessages(cityMessages)
  return <ListCitiesPage {...list} base="/secretariat/cities" heading={words.cities} lead={words.list.publicLead} actions={mayCreate ? <ButtonLink href="/secretariat/cities/create">{words.list.create}</ButtonLink> : null} />
}
