import { pointed } from '#app/features/in-kind/domain/new-offer'
import { valueDeliveryForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { valueDelivery } from '#app/features/in-kind/server/deliver-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/value-delivery'

export { loader, meta } from './offer'

export const action = act('in-kind.value', {
  form: valueDeliveryForm,
  run: async ({ context, param, language }, { delivery, unitValue, basis, evidence }) => valueDelivery(context, { offer: (await getOffer(context, param('offer'))).id, delivery: delivery as Id<'inKindDelivery'>, unitValue: pointed(unitValue, language === 'fr'), basis, evidence }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.value.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  fields: { VALUE_NOT_POSITIVE: 'unitValue' },
  conflicts: ['OFFER_CANNOT_MOVE', 'VALUED_ALREADY'],
})

export default function ValueDelivery({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'value', result: actionData?.lastResult }} />
}
