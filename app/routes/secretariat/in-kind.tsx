import { countNewOffers } from '#app/features/in-kind/server/offers.queries.server'
import { ListOffersPage } from '#app/features/in-kind/ui/list-offers-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { inKindList } from './lists/in-kind.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/in-kind'

export const loader = load('in-kind.view', async (entered) => ({
  ...(await readList(entered, inKindList)),
  waiting: await countNewOffers(entered.context),
  mayRecord: holds(entered.context.actor, 'in-kind.manage'),
  title: inKindList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function InKind({ loaderData }: Route.ComponentProps) {
  return <ListOffersPage {...loaderData} />
}
