import { AGREEMENT_STATUSES } from '#app/features/agreements/domain/agreement'
import { agreementMessages } from '#app/features/agreements/messages'
import { countAgreementsUnderWay, listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { ListAgreementsPage } from '#app/features/agreements/ui/list-agreements-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/agreements'

export const loader = load('agreement.view', async ({ context, url, language }) => {
  const filter = { search: url.searchParams.get('search') ?? '', status: choiceOf(url, 'status', AGREEMENT_STATUSES) }
  const { agreements, next } = await listAgreements(context, { ...filter, before: instantCursor(url) })
  return {
    agreements,
    underWay: await countAgreementsUnderWay(context),
    filter: { search: filter.search, status: filter.status ?? '' },
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    mayDraft: holds(context.actor, 'agreement.draft'),
    title: agreementMessages[language].agreements,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Agreements({ loaderData }: Route.ComponentProps) {
  return <ListAgreementsPage {...loaderData} />
}
