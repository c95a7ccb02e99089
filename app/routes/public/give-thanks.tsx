import { giveMessages } from '#app/features/pledges/messages/give'
import { getGiftDraft } from '#app/features/pledges/server/gift.queries.server'
import { GiftThanksPage } from '#app/features/pledges/ui/gift-sent-page'
import { findSessionPayment, refreshCheckout } from '#app/features/payments/server/card-checkout.server'
import { outcomeOf } from '#app/features/payments/domain/payment'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { NotFound } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { actingAs } from '#app/platform/context'
import type { Route } from './+types/give-thanks'

/** Tells the truth from our own books, whether the processor's event or the giver's browser came first. A session of another gift is not found. */
export const loader = load('payment.start-card', async ({ context, server, param, url, language }) => {
  const draft = await getGiftDraft(context, param('gift'))
  const session = url.searchParams.get('session_id') ?? ''
  const ours = await findSessionPayment(context, session)
  if (!ours || !server.card || ours.pledge !== draft.pledge) throw new NotFound()
  await refreshCheckout(context, server.card, session)
  const payment = await getPayment(actingAs(context, { kind: 'system', name: 'giving' }), ours.payment)
  return {
    outcome: outcomeOf(payment.status),
    amount: payment.amount,
    pledgeRef: payment.pledge?.ref ?? payment.ref,
    reviewHref: `/${language}/give/${param('gift')}/review`,
    fundHref: `/${language}`,
    title: giveMessages[language].title,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function GiveThanks({ loaderData }: Route.ComponentProps) {
  return <GiftThanksPage {...loaderData} />
}
