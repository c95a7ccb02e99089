import { paymentMessages } from '#app/features/payments/messages'
import { findPaymentExchange } from '#app/features/payments/server/exchange.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { PaymentPage } from '#app/features/payments/ui/payment-page'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/payment'

export const loader = load('payment.view', async ({ context, param, language }) => {
  const payment = await getPayment(context, param('payment'))
  const { actor } = context
  return { payment, exchange: await findPaymentExchange(context, payment), duties: { person: personOf(actor), confirm: holds(actor, 'payment.confirm-wire'), record: holds(actor, 'payment.record-wire'), seeLedger: holds(actor, 'ledger.view') }, title: `${paymentMessages[language].payment} ${payment.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Payment({ loaderData }: Route.ComponentProps) {
  return <PaymentPage {...loaderData} />
}
