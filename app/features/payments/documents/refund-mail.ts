import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { correctionMessages } from '../messages/corrections'

export type RefundFacts = { refund: string; payment: string; pledge: string | null; amount: Money; left: Money; on: Day; reason: string | null }

/** To the payer, when money goes back: how much, of which payment, why, and what of it the fund keeps. */
export function refundMail(refund: RefundFacts, to: { name: string; workspace: string }, language: Language): MailDocument {
  const { mail } = correctionMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'refund-made',
    language,
    values: { name: to.name, number: refund.refund, payment: refund.payment, amount: formats.money(refund.amount), left: formats.money(refund.left), day: formats.day(refund.on), pledge: refund.pledge, reason: refund.reason },
    subject: mail.subject(refund.refund),
    preview: mail.preview,
    greeting: mail.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(formats.money(refund.amount), formats.day(refund.on), refund.payment) },
      ...(refund.reason ? [{ kind: 'paragraph' as const, part: 'reason' as const, text: mail.reason(refund.reason) }] : []),
      { kind: 'paragraph', part: refund.left.minor > 0n ? 'left' : 'whole', text: refund.left.minor > 0n ? mail.left(formats.money(refund.left)) : mail.whole },
      ...(refund.pledge ? [{ kind: 'paragraph' as const, part: 'pledge' as const, text: mail.pledge(refund.pledge) }] : []),
      { kind: 'button', label: mail.button, href: to.workspace },
    ],
    signature: mail.signature,
  }
}
