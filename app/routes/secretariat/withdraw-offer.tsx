import { reasonForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { withdrawOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { OfferPage } from '#app/features/in-kind/ui/offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/withdraw-offer'

export { loader, meta } from './offer'

export const action = act('in-kind.manage', {
  form: reasonForm,
  run: async ({ context, param }, { reason }) => withdrawOffer(context, { offer: (await getOffer(context, param('offer'))).id, reason }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.withdraw.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function WithdrawOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferPage {...loaderData} answer={{ deed: 'withdraw', result: actionData?.lastResult }} />
}
