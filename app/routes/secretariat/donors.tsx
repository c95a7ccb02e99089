import { DONOR_TYPES } from '#app/features/donors/domain/donor'
import { DUE_DILIGENCE } from '#app/features/donors/domain/due-diligence'
import { donorMessages } from '#app/features/donors/messages'
import { listDonors } from '#app/features/donors/server/donors.queries.server'
import { ListDonorsPage } from '#app/features/donors/ui/list-donors-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/donors'

export const loader = load('donor.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search') ?? '', type: choiceOf(url, 'type', DONOR_TYPES), dueDiligence: choiceOf(url, 'dueDiligence', DUE_DILIGENCE) }
  const [nameKey, id] = (url.searchParams.get('before') ?? '').split('~')
  const { donors, next } = await listDonors(context, { ...filter, after: nameKey && id ? { nameKey, id } : undefined })
  return {
    donors,
    filter: { search: filter.search, type: filter.type ?? '', dueDiligence: filter.dueDiligence ?? '' },
    next: next && nextHref(url, `${next.nameKey}~${next.id}`),
    mayCreate: holds(context.actor, 'donor.create'),
    title: donorMessages[language].donors,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Donors({ loaderData }: Route.ComponentProps) {
  return <ListDonorsPage {...loaderData} />
}
