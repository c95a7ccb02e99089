import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { MailDocument } from '#app/platform/mail'
import { remainderMessages } from '../messages'

/** To the donor's contacts, when what remained has moved: with the closing letter. */
export function closingLetterMail(input: { name: string; pledge: string; amount: Money; to: string | null; link: string }, language: Language): MailDocument {
  const { mail, where, letter } = remainderMessages[language]
  return {
    purpose: 'remainder-moved',
    language,
    values: { name: input.name, pledge: input.pledge, amount: formatsIn(language).money(input.amount), where: where(input.to) },
    subject: mail.subject(input.pledge),
    preview: mail.preview,
    greeting: mail.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(formatsIn(language).money(input.amount), input.pledge, where(input.to)) },
      { kind: 'paragraph', part: 'attached', text: mail.attached },
      { kind: 'button', label: mail.button, href: input.link },
    ],
    signature: letter.author,
  }
}
