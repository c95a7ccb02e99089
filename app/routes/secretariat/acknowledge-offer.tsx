import { noDetailForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { acknowledgeOffer } from '#app/features/in-kind/server/acknowledge-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/acknowledge-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: noDetailForm,
  run: async ({ context, param, server }) => acknowledgeOffer(context, { offer: (await getOffer(context, param('offer'))).id, origin: server.config.origin, demonstration: server.config.demo }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.acknowledge.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function AcknowledgeOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'acknowledge', result: actionData?.lastResult }} />
}
