import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { allocationMessages } from '../messages'

type To = { name: string; link: string }

/** To a city's people, when an allocation was approved: what it is and that they answer it. */
export function allocationMail(to: To, line: { allocation: string; city: string; amount: Money; programme: { en: string; fr: string } }, language: Language): MailDocument {
  const { mails } = allocationMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'allocation-approved',
    language,
    values: { name: to.name, number: line.allocation, city: line.city, amount: formats.money(line.amount), programme: formats.text(line.programme) },
    subject: mails.allocatedSubject(line.allocation),
    preview: mails.allocatedNext,
    follows: { preview: 'next' },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.allocatedText(formats.money(line.amount), line.city, formats.text(line.programme)) },
      { kind: 'paragraph', part: 'next', text: mails.allocatedNext },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** To a city's people, when money has left: that they confirm its arrival. */
export function disbursementMail(to: To, sent: { disbursement: string; city: string; amount: Money; on: Day }, language: Language): MailDocument {
  const { mails } = allocationMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'disbursement-sent',
    language,
    values: { name: to.name, number: sent.disbursement, city: sent.city, amount: formats.money(sent.amount), day: formats.day(sent.on) },
    subject: mails.sentSubject(sent.disbursement),
    preview: mails.sentNext,
    follows: { preview: 'next' },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.sentText(formats.money(sent.amount), sent.city, formats.day(sent.on)) },
      { kind: 'paragraph', part: 'next', text: mails.sentNext },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** To a city's people, when money is back on the fund's account. */
export function moneyReturnedMail(to: To, back: { disbursement: string; city: string; amount: Money; on: Day; sendAgain: boolean }, language: Language): MailDocument {
  const { mails } = allocationMessages[language]
  const formats = formatsIn(language)
  const part = back.sendAgain ? 'again' : 'lowered'
  const next = back.sendAgain ? mails.backAgain : mails.backLowered
  return {
    purpose: 'money-returned',
    language,
    values: { name: to.name, number: back.disbursement, city: back.city, amount: formats.money(back.amount), day: formats.day(back.on) },
    subject: mails.backSubject(back.disbursement),
    preview: next,
    follows: { preview: part },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.backText(formats.money(back.amount), back.city, formats.day(back.on)) },
      { kind: 'paragraph', part: part, text: next },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}
