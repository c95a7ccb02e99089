import { bankMessages } from '#app/features/bank/messages'
import { findLineOfPayment } from '#app/features/bank/server/lines.queries.server'
import { paymentMessages } from '#app/features/payments/messages'
import { getCorrections } from '#app/features/payments/server/corrections.queries.server'
import { findPaymentExchange } from '#app/features/payments/server/exchange.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { PaymentCorrections, type Refused } from '#app/features/payments/ui/payment-corrections'
import { PaymentPage } from '#app/features/payments/ui/payment-page'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/payment'

export const loader = load('payment.view', async ({ context, param, language }) => {
  const payment = await getPayment(context, param('payment'))
  const line = await findLineOfPayment(context, payment.id)
  const { actor } = context
  const may = (permission: Parameters<typeof holds>[1]) => holds(actor, permission)
  return {
    payment,
    exchange: await findPaymentExchange(context, payment),
    corrections: await getCorrections(context, payment.id),
    evidence: line ? { label: bankMessages[language].line.evidence, text: line, href: `/secretariat/payments/bank/lines/${line}` } : null,
    duties: { person: personOf(actor), confirm: may('payment.confirm-wire'), record: may('payment.record-wire'), seeLedger: may('ledger.view'), refund: may('payment.refund'), reverse: may('payment.reverse'), apply: may('payment.apply'), today: context.clock.today() },
    title: `${paymentMessages[language].payment} ${payment.ref}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

type Props = { loaderData: Route.ComponentProps['loaderData']; lastResult?: Parameters<typeof PaymentPage>[0]['lastResult']; refused?: Refused }

/** A payment with what can still be done about it. */
export function PaymentWithCorrections({ loaderData, lastResult, refused }: Props) {
  const { payment, exchange, corrections, evidence, duties } = loaderData
  return (
    <PaymentPage payment={payment} exchange={exchange} duties={duties} correctedBy={corrections.correctedBy} corrects={corrections.corrects} evidence={evidence} lastResult={lastResult}>
      <PaymentCorrections payment={payment} corrections={corrections} duties={duties} refused={refused} lastResult={lastResult} />
    </PaymentPage>
  )
}

export default function Payment({ loaderData }: Route.ComponentProps) {
  return <PaymentWithCorrections loaderData={loaderData} />
}
