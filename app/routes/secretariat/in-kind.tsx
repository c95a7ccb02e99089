import { inKindMessages } from '#app/features/in-kind/messages'
import { countNewOffers, listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { ListOffersPage } from '#app/features/in-kind/ui/list-offers-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { nextHref } from '#app/platform/http/list-address'
import { offerFilterOf } from './in-kind-filter.server'
import type { Route } from './+types/in-kind'

export const loader = load('in-kind.view', async ({ context, url, language }) => {
  const { filter, shown } = offerFilterOf(url)
  const { offers, next } = await listOffers(context, filter)
  return {
    offers,
    waiting: await countNewOffers(context),
    filter: shown,
    next: next && nextHref(url, `${next.value}~${next.id}`),
    csvHref: `/secretariat/in-kind.csv${url.search}`,
    mayRecord: holds(context.actor, 'in-kind.manage'),
    title: inKindMessages[language].offers,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function InKind({ loaderData }: Route.ComponentProps) {
  return <ListOffersPage {...loaderData} />
}
