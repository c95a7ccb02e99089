import { noDetailForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { assessOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/assess-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: noDetailForm,
  run: async ({ context, param }) => assessOffer(context, { offer: (await getOffer(context, param('offer'))).id }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.assess.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function AssessOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'assess', result: actionData?.lastResult }} />
}
