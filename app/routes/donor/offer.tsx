import { inKindMessages } from '#app/features/in-kind/messages'
import { getOffer } from '#app/features/in-kind/server/offers.queries.server'
import { DonorOfferPage } from '#app/features/in-kind/ui/donor-offer-page'
import { donorsFor } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/offer'

export const loader = load('donor-workspace.view', async ({ context, param, language }) => {
  const offer = await getOffer(context, param('offer'))
  return { offer, mayWithdraw: donorsFor(context.actor, 'in-kind.withdraw').some((donor) => donor === offer.donor.id), title: `${inKindMessages[language].offer} ${offer.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorOffer({ loaderData }: Route.ComponentProps) {
  return <DonorOfferPage {...loaderData} />
}
