import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { ListPledgesPage } from '#app/features/pledges/ui/list-pledges-page'
import { load } from '#app/platform/http'
import { pledgesList } from './lists/pledges.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/pledges'

export const loader = load('pledge.view', async (entered) => ({
  ...(await readList(entered, pledgesList)),
  waiting: (await listPledges(entered.context, { status: 'SUBMITTED' })).pledges.length,
  title: pledgesList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Pledges({ loaderData }: Route.ComponentProps) {
  return <ListPledgesPage {...loaderData} />
}
