import { redirect } from 'react-router'
import { emptyForm } from '#app/features/placements/forms/placement.forms'
import { offerMessages } from '#app/features/placements/messages/offer'
import { findOfferReview } from '#app/features/placements/server/offer.queries.server'
import { sendOfferLink } from '#app/features/placements/server/submit-offer.command.server'
import { OfferReviewPage } from '#app/features/placements/ui/offer-review-pages'
import { formWords } from '#app/kernel/language/form-words'
import { act, load } from '#app/platform/http'
import type { Route } from './+types/give-staff-review'

export const loader = load('placement.propose', async ({ context, param, language }) => {
  const offer = await findOfferReview(context, param('offer'))
  const at = (step: string) => `/${language}/give/staff/${param('offer')}/${step}`
  if (offer.step !== 'review') throw redirect(at(offer.step))
  if (offer.sent) throw redirect(at('sent'))
  return { offer, hrefs: { profile: at('profile'), who: at('who') }, title: offerMessages[language].review.heading }
})

export const action = act('placement.propose', {
  form: emptyForm,
  run: ({ context, param, server, language }) => sendOfferLink(context, { token: param('offer'), link: (token) => `${server.config.origin}/${language}/give/staff/confirm/${token}` }),
  then: (_, { param, language }) => `/${language}/give/staff/${param('offer')}/sent`,
  words: (language) => ({ ...formWords(language), ...offerMessages[language].refusals }),
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveStaffReview({ loaderData, actionData }: Route.ComponentProps) {
  return <OfferReviewPage {...loaderData} lastResult={actionData?.lastResult} />
}
