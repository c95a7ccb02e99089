import { countAgreementsUnderWay } from '#app/features/agreements/server/agreements.queries.server'
import { ListAgreementsPage } from '#app/features/agreements/ui/list-agreements-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { agreementsList } from './lists/agreements.server'
import { readList } from './lists/team-list.server'
import type { Route } from './+types/agreements'

export const loader = load('agreement.view', async (entered) => ({
  ...(await readList(entered, agreementsList)),
  underWay: await countAgreementsUnderWay(entered.context),
  mayDraft: holds(entered.context.actor, 'agreement.draft'),
  title: agreementsList.title(entered.language),
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Agreements({ loaderData }: Route.ComponentProps) {
  return <ListAgreementsPage {...loaderData} />
}
