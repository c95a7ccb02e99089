import { redirect } from 'react-router'
import { outcomeOf } from '#app/features/payments/domain/payment'
import { findSessionPayment, refreshCheckout } from '#app/features/payments/server/card-checkout.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { statementMessages } from '#app/features/statements/messages'
import { NotFound } from '#app/kernel/access'
import { formatsIn } from '#app/kernel/language'
import { FLASH, load, writeCookie } from '#app/platform/http'

/** Back from the card page: the books are brought up to date first, then the pledge says what is true. A foreign session is not found. */
export const loader = load('donor-workspace.view', async ({ context, server, param, url, language }) => {
  const pledge = await getPledge(context, param('pledge'))
  const session = url.searchParams.get('session_id') ?? ''
  const ours = await findSessionPayment(context, session)
  if (!ours || ours.pledge !== pledge.id || !server.card) throw new NotFound()
  await refreshCheckout(context, server.card, session)
  const payment = await getPayment(context, ours.payment)
  const words = statementMessages[language].donor
  const outcome = outcomeOf(payment.status)
  const said = {
    received: { tone: 'good', text: `${words.paidReceived(formatsIn(language).money(payment.amount))} ${words.paidReceivedLead}` },
    processing: { tone: 'info', text: `${words.paidProcessing} ${words.paidProcessingLead}` },
    open: { tone: 'warn', text: `${words.paidOpen} ${words.paidOpenLead}` },
    failed: { tone: 'warn', text: `${words.paidOpen} ${words.paidOpenLead}` },
  }[outcome]
  throw redirect(`/donor/pledges/${pledge.ref}`, { headers: { 'Set-Cookie': writeCookie(FLASH, JSON.stringify(said), 60, server.config.origin.startsWith('https:')) } })
})

export default function Paid() {
  return null
}
