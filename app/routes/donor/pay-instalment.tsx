import { payInstalmentForm } from '#app/features/payments/forms/pay-instalment.form'
import { paymentMessages } from '#app/features/payments/messages'
import { startCheckout } from '#app/features/payments/server/card-checkout.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { startInstalmentPayment } from '#app/features/payments/server/start-card-payment.command.server'
import { DonorPledgePage } from '#app/features/statements/ui/donor-pledge-page'
import { giveMessages } from '#app/features/pledges/messages/give'
import { refuse } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/pay-instalment'

export { loader, meta } from './pledge'

export const action = act('payment.start-instalment', {
  form: payInstalmentForm,
  async run({ context, param, server, language }, { instalment }) {
    if (!server.card) return refuse({ code: 'CARD_NOT_OFFERED' })
    const { id: pledge } = await getPledge(context, param('pledge'))
    const here = `${server.config.origin}/donor/pledges/${param('pledge')}`
    return startCheckout(context, server.card, {
      pledge,
      start: () => startInstalmentPayment(context, { instalment: instalment as Id<'instalment'> }),
      describe: ({ pledgeRef }) => `${giveMessages[language].title} · ${pledgeRef}`,
      addresses: { success: `${here}/paid?session_id={CHECKOUT_SESSION_ID}`, cancel: here },
    })
  },
  then: ({ url }) => url,
  words: (language) => paymentMessages[language].cardRefusals,
})

export default function PayInstalment({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPledgePage {...loaderData} lastResult={actionData?.lastResult} />
}
