import { pointed } from '#app/features/in-kind/domain/new-offer'
import { deliverOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { confirmDelivery } from '#app/features/in-kind/server/deliver-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import type { Day } from '#app/kernel/time'
import { act } from '#app/platform/http'
import type { Route } from './+types/deliver-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: deliverOfferForm,
  run: async ({ context, param, language }, { quantity, on, note }) => confirmDelivery(context, { offer: (await getOffer(context, param('offer'))).id, quantity: pointed(quantity, language === 'fr'), on: on as Day, note: note ?? null }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.deliver.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  fields: { QUANTITY_NOT_POSITIVE: 'quantity', ABOVE_OFFER: 'quantity', DAY_IN_FUTURE: 'on', PERIOD_CLOSED: 'on' },
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function DeliverOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'deliver', result: actionData?.lastResult }} />
}
