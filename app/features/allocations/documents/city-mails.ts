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
    subject: mails.allocatedSubject(line.allocation),
    preview: mails.allocatedNext,
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.allocatedText(formats.money(line.amount), line.city, formats.text(line.programme)) },
      { kind: 'paragraph', text: mails.allocatedNext },
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
    subject: mails.sentSubject(sent.disbursement),
    preview: mails.sentNext,
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.sentText(formats.money(sent.amount), sent.city, formats.day(sent.on)) },
      { kind: 'paragraph', text: mails.sentNext },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** To a city's people, when money is back on the fund's account. */
export function moneyReturnedMail(to: To, back: { disbursement: string; city: string; amount: Money; on: Day; sendAgain: boolean }, language: Language): MailDocument {
  const { mails } = allocationMessages[language]
  const formats = formatsIn(language)
  const next = back.sendAgain ? mails.backAgain : mails.backLowered
  return {
    purpose: 'money-returned',
    language,
    subject: mails.backSubject(back.disbursement),
    preview: next,
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.backText(formats.money(back.amount), back.city, formats.day(back.on)) },
      { kind: 'paragraph', text: next },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}
