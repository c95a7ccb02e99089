import { inKindMessages } from '#app/features/in-kind/messages'
import { getOffer, listEvidence } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/offer'

export const loader = load('in-kind.view', async ({ context, param, language }) => {
  const offer = await getOffer(context, param('offer'))
  const { actor } = context
  return { offer, files: await listEvidence(context, offer.id), duties: { person: personOf(actor), manage: holds(actor, 'in-kind.manage'), value: holds(actor, 'in-kind.value'), today: context.clock.today() }, title: `${inKindMessages[language].offer} ${offer.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Offer({ loaderData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} />
}
