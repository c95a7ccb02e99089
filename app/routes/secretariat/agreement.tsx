import { agreementMessages } from '#app/features/agreements/messages'
import { getAgreement, listAgreementEvents } from '#app/features/agreements/server/agreements.queries.server'
import { AgreementPage } from '#app/features/agreements/ui/agreement-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/agreement'

export const loader = load('agreement.view', async ({ context, param, language }) => {
  const agreement = await getAgreement(context, param('agreement'))
  return {
    agreement,
    events: await listAgreementEvents(context, agreement.id),
    duties: { void: holds(context.actor, 'agreement.draft'), end: holds(context.actor, 'agreement.countersign') },
    title: agreementMessages[language].agreement(agreement.number),
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Agreement({ loaderData }: Route.ComponentProps) {
  return <AgreementPage {...loaderData} />
}
