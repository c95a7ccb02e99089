import { redirect } from 'react-router'
import { giveInKindMessages } from '#app/features/in-kind/messages/give'
import { findOfferReview } from '#app/features/in-kind/server/drafts.queries.server'
import { GiveReviewPage } from '#app/features/in-kind/ui/give-review-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/give-offer-review'

/** The whole offer, or the step that is still to be done. */
export const loader = load('in-kind.offer', async ({ context, param, language }) => {
  const review = await findOfferReview(context, param('offer'))
  const at = (step: string) => `/${language}/give/in-kind/${param('offer')}/${step}`
  if (review.step !== 'review') throw redirect(at(review.step))
  return { fields: review.fields, offer: review.offer, hrefs: { what: at('what'), worth: at('worth'), who: at('who'), send: at('send') }, title: giveInKindMessages[language].review.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveOfferReview({ loaderData }: Route.ComponentProps) {
  return <GiveReviewPage {...loaderData} />
}
