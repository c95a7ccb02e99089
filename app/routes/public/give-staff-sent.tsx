import { redirect } from 'react-router'
import { offerMessages } from '#app/features/placements/messages/offer'
import { getOffer } from '#app/features/placements/server/offer.queries.server'
import { OfferSentPage } from '#app/features/placements/ui/offer-review-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/give-staff-sent'

export const loader = load('placement.propose', async ({ context, param, language }) => {
  const { fields } = await getOffer(context, param('offer'))
  const at = (step: string) => `/${language}/give/staff/${param('offer')}/${step}`
  if (!fields.email) throw redirect(at('who'))
  return { email: fields.email, sendAction: at('review'), whoHref: at('who'), title: offerMessages[language].sent.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffSent({ loaderData }: Route.ComponentProps) {
  return <OfferSentPage {...loaderData} />
}
