import { payInstalmentForm } from '#app/features/payments/forms/pay-instalment.form'
import { paymentMessages } from '#app/features/payments/messages'
import { openCheckout } from '#app/features/payments/server/card-checkout.server'
import { startInstalmentPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { DonorPledgePage } from '#app/features/statements/ui/donor-pledge-page'
import { giveMessages } from '#app/features/pledges/messages/give'
import { accept, refuse } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/pay-instalment'

export { loader, meta } from './pledge'

export const action = act('payment.start-instalment', {
  form: payInstalmentForm,
  async run({ context, param, server, language }, { instalment }) {
    if (!server.card) return refuse({ code: 'CARD_NOT_OFFERED' })
    const payment = await startInstalmentPayment(context, { instalment: instalment as Id<'instalment'> })
    if (!payment.ok) return payment
    const here = `${server.config.origin}/donor/pledges/${param('pledge')}`
    const url = await openCheckout(context, server.card, payment.value, `${giveMessages[language].title} · ${payment.value.pledgeRef}`, { success: `${here}/paid?session_id={CHECKOUT_SESSION_ID}`, cancel: here })
    return accept({ url })
  },
  then: ({ url }) => url,
  words: (language) => paymentMessages[language].cardRefusals,
})

export default function PayInstalment({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPledgePage {...loaderData} lastResult={actionData?.lastResult} />
}
