import { ListDonorsPage } from '#app/features/donors/ui/list-donors-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { donorsList } from './lists/donors.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/donors'

export const loader = load('donor.view', async (entered) => ({ ...(await readList(entered, donorsList)), mayCreate: holds(entered.context.actor, 'donor.create'), title: donorsList.title(entered.language) }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Donors({ loaderData }: Route.ComponentProps) {
  return <ListDonorsPage {...loaderData} />
}
