import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { MailDocument } from '#app/platform/mail'
import { statementMessages } from '../messages'

export type YearOfDonor = { donor: string; year: number; received: Money; allocated: Money; remaining: Money }

/** To a donor's people, when a year has ended: what they gave in it, what became of all that they gave, and where the whole statement stands. */
export function statementReadyMail(of: YearOfDonor, to: { name: string; link: string }, language: Language): MailDocument {
  const { yearMail: mail } = statementMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'statement-ready',
    language,
    values: { name: to.name, donor: of.donor, year: String(of.year), received: formats.money(of.received), allocated: formats.money(of.allocated), remaining: formats.money(of.remaining) },
    subject: mail.subject(of.year),
    preview: mail.preview(of.donor),
    greeting: mail.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(of.donor, of.year) },
      {
        kind: 'facts',
        rows: [
          { label: mail.received(of.year), value: formats.money(of.received) },
          { label: mail.allocated, value: formats.money(of.allocated) },
          { label: mail.remaining, value: formats.money(of.remaining) },
        ],
      },
      { kind: 'button', label: mail.button, href: to.link },
      { kind: 'paragraph', text: mail.choice },
    ],
    signature: mail.signature,
  }
}
