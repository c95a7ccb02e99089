import { inKindMessages } from '#app/features/in-kind/messages'
import { getOffer, listEvidence } from '#app/features/in-kind/server/offers.queries.server'
import { DonorOfferPage } from '#app/features/in-kind/ui/donor-offer-page'
import { donorsFor } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/offer'

export const loader = load('donor-workspace.view', async ({ context, param, language }) => {
  const offer = await getOffer(context, param('offer'))
  const may = (permission: 'in-kind.withdraw' | 'in-kind.lay-evidence') => donorsFor(context.actor, permission).some((donor) => donor === offer.donor.id)
  return { offer, files: await listEvidence(context, offer.id), mayWithdraw: may('in-kind.withdraw'), mayAdd: may('in-kind.lay-evidence'), title: `${inKindMessages[language].offer} ${offer.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorOffer({ loaderData }: Route.ComponentProps) {
  return <DonorOfferPage {...loaderData} />
}
