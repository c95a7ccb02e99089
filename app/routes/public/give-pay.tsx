import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { pledgeMessages } from '#app/features/pledges/messages'
import { giveMessages } from '#app/features/pledges/messages/give'
import { prepareCardGift } from '#app/features/pledges/server/submit-gift.command.server'
import { getGiftDraft, understoodGift } from '#app/features/pledges/server/gift.queries.server'
import { GiftReviewPage } from '#app/features/pledges/ui/gift-review-page'
import { paymentMessages } from '#app/features/payments/messages'
import { startCheckout } from '#app/features/payments/server/card-checkout.server'
import { checkCard, startCardPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { refuse } from '#app/kernel/failure'
import { act } from '#app/platform/http'
import type { Route } from './+types/give-pay'

export { loader, meta } from './give-review'

export const action = act('payment.start-card', {
  form: emptyForm,
  async run({ context, param, server, language }) {
    if (!server.card) return refuse({ code: 'CARD_NOT_OFFERED' })
    const token = param('gift')
    const { amount } = understoodGift(await getGiftDraft(context, token), context.clock.today())
    // Asked before anything is written: an amount that no card can pay leaves the gift as it is.
    const allowed = await checkCard(context, { amount })
    if (!allowed.ok) return allowed
    const gift = await prepareCardGift(context, { token })
    if (!gift.ok) return gift
    const { pledge, ref, email } = gift.value
    const here = `${server.config.origin}/${language}/give/${token}`
    return startCheckout(context, server.card, {
      pledge,
      start: () => startCardPayment(context, { pledge, email, language }),
      describe: () => `${giveMessages[language].title} · ${ref}`,
      addresses: { success: `${here}/thanks?session_id={CHECKOUT_SESSION_ID}`, cancel: `${here}/review` },
    })
  },
  then: ({ url }) => url,
  words: (language) => ({ ...pledgeMessages[language].createRefusals, ...paymentMessages[language].cardRefusals }),
})

export default function GivePay({ loaderData, actionData }: Route.ComponentProps) {
  return <GiftReviewPage {...loaderData} lastResult={actionData?.lastResult} />
}
