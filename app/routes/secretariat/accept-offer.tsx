import { acceptOfferForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { acceptOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/accept-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: acceptOfferForm,
  run: async ({ context, param, server }, { note }) => acceptOffer(context, { offer: (await getOffer(context, param('offer'))).id, note: note ?? null, origin: server.config.origin }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.accept.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function AcceptOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'accept', result: actionData?.lastResult }} />
}
