import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { MailDocument } from '#app/platform/mail'
import { paymentMessages } from '../messages'

/** To the payer, when a bank did not pay what was on its way: nothing was charged, and how to pay otherwise. */
export function paymentFailedMail(failed: { payment: string; pledge: string | null; amount: Money }, to: { name: string; link: string }, language: Language): MailDocument {
  const { failureMail: mail } = paymentMessages[language]
  return {
    purpose: 'payment-failed',
    language,
    values: { name: to.name, payment: failed.payment, amount: formatsIn(language).money(failed.amount), pledge: failed.pledge },
    subject: mail.subject(failed.payment),
    preview: mail.preview,
    greeting: mail.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(formatsIn(language).money(failed.amount), failed.payment) },
      { kind: 'paragraph', part: failed.pledge ? 'stands' : 'again', text: failed.pledge ? mail.stands(failed.pledge) : mail.again },
      { kind: 'button', label: mail.button, href: to.link },
    ],
    signature: mail.signature,
  }
}
