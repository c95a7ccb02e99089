import { redirect } from 'react-router'
import { findPaidSession } from '#app/features/payments/server/card-checkout.server'
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
  // Promised, paid or ended: the button is not offered again to who comes back.
  const session = gift.pledge && (await findPaidSession(context, gift.pledge))
  if (session) throw redirect(at(`thanks?session_id=${session}`))
  if (gift.standing === 'promised' || gift.standing === 'ended') throw redirect(at('sent'))
  return { gift, cardOffered: server.card !== null, hrefs: { amount: at('amount'), who: at('who'), pay: at('pay'), send: at('send') }, title: giveMessages[language].review.heading }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveReview({ loaderData }: Route.ComponentProps) {
  return <GiftReviewPage {...loaderData} />
}
