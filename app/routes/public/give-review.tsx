import { redirect } from 'react-router'
import { giveMessages } from '#app/features/pledges/messages/give'
import { findGiftReview } from '#app/features/pledges/server/gift.queries.server'
import { GiftReviewPage } from '#app/features/pledges/ui/gift-review-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/give-review'

/** What the pages of the last step show: the review, or the step that is still to be done. */
export const loader = load('pledge.submit', async ({ context, param, language, server }) => {
  const gift = await findGiftReview(context, param('gift'))
  const at = (step: string) => `/${language}/give/${param('gift')}/${step}`
  if (gift.step !== 'review') throw redirect(at(gift.step))
  return { gift, cardOffered: server.card !== null, hrefs: { amount: at('amount'), who: at('who'), pay: at('pay'), send: at('send') }, title: giveMessages[language].review.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveReview({ loaderData }: Route.ComponentProps) {
  return <GiftReviewPage {...loaderData} />
}
