import { reasonForm } from '#app/features/in-kind/forms/offer.form'
import { inKindMessages } from '#app/features/in-kind/messages'
import { withdrawOffer } from '#app/features/in-kind/server/move-offer.command.server'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { DonorOfferPage } from '#app/features/in-kind/ui/donor-offer-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/withdraw-offer'

export { loader, meta } from './offer'

export const action = act('donor-workspace.view', {
  form: reasonForm,
  run: async ({ context, param }, { reason }) => withdrawOffer(context, { offer: (await getOffer(context, param('offer'))).id, reason }),
  then: ({ ref }, { language }) => ({ to: `/donor/in-kind/${ref}`, notice: { tone: 'good', text: inKindMessages[language].deeds.withdraw.done } }),
  words: (language) => inKindMessages[language].deedRefusals,
  conflicts: ['OFFER_CANNOT_MOVE'],
})

export default function WithdrawOffer({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorOfferPage {...loaderData} lastResult={actionData?.lastResult} />
}
