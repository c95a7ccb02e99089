import { reasonForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { closeDelivery } from '#app/features/in-kind/server/deliver-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/close-delivery'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: reasonForm,
  run: async ({ context, param }, { reason }) => closeDelivery(context, { offer: (await getOffer(context, param('offer'))).id, reason }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.close.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function CloseDelivery({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'close', result: actionData?.lastResult }} />
}
