import { PLEDGE_STATUSES } from '#app/features/pledges/domain/pledge'
import { pledgeMessages } from '#app/features/pledges/messages'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { ListPledgesPage } from '#app/features/pledges/ui/list-pledges-page'
import { load } from '#app/platform/http'
import { choiceOf, dayCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/pledges'

export const loader = load('pledge.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search') ?? '', status: choiceOf(url, 'status', PLEDGE_STATUSES), modality: choiceOf(url, 'modality', ['MDFM', 'PA1', 'PA2', 'PA3']) }
  const { pledges, next } = await listPledges(context, { ...filter, before: dayCursor(url) })
  return {
    pledges,
    waiting: (await listPledges(context, { status: 'SUBMITTED' })).pledges.length,
    filter: { search: filter.search, status: filter.status ?? '', modality: filter.modality ?? '' },
    next: next && nextHref(url, `${next.day}~${next.id}`),
    title: pledgeMessages[language].pledges,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Pledges({ loaderData }: Route.ComponentProps) {
  return <ListPledgesPage {...loaderData} />
}
