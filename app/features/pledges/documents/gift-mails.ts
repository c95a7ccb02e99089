import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { dayOf, type Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import type { GiftPurpose } from '../domain/gift'
import { giveMessages } from '../messages/give'

/** To whoever typed the address, when a gift is sent off: the link that confirms it. */
export function confirmationLinkMail(gift: { name: string; amount: Money; purpose: GiftPurpose; link: string; expiresAt: Date }, language: Language): MailDocument {
  const { mails, purposes } = giveMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'gift-confirmation-link',
    language,
    values: { name: gift.name, amount: formats.money(gift.amount), what: purposes[gift.purpose], until: formats.day(dayOf(gift.expiresAt)) },
    subject: mails.confirmSubject,
    preview: mails.confirmPreview,
    greeting: mails.greeting(gift.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.confirmText(formats.money(gift.amount), purposes[gift.purpose]) },
      { kind: 'paragraph', part: 'ask', text: mails.confirmAsk },
      { kind: 'button', label: mails.confirmButton, href: gift.link },
      { kind: 'paragraph', part: 'until', text: mails.confirmUntil(formats.day(dayOf(gift.expiresAt))) },
    ],
    signature: mails.signature,
  }
}

/** To whoever wants to go on another time or elsewhere: the address of what is unfinished. */
export function resumeMail({ link }: { link: string }, language: Language): MailDocument {
  const { mails } = giveMessages[language]
  return {
    purpose: 'give-later-link',
    language,
    values: {},
    subject: mails.laterSubject,
    preview: mails.laterPreview,
    greeting: mails.laterGreeting,
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.laterText },
      { kind: 'button', label: mails.laterButton, href: link },
      { kind: 'paragraph', part: 'until', text: mails.laterUntil },
    ],
    signature: mails.signature,
  }
}

type Promised = { ref: string; amount: Money; instalments: readonly { sequence: number; dueOn: Day; amount: Money }[] }

/** To the giver, when a pledge has reached the team: what was promised and what happens next. */
export function pledgeReceivedMail(input: { name: string; pledge: Promised; link: string }, language: Language): MailDocument {
  const { mails } = giveMessages[language]
  const formats = formatsIn(language)
  const { pledge } = input
  return {
    purpose: 'pledge-received',
    language,
    values: { name: input.name, number: pledge.ref, amount: formats.money(pledge.amount) },
    subject: mails.receivedSubject(pledge.ref),
    preview: mails.receivedPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.receivedText },
      {
        kind: 'facts',
        rows: [
          { label: mails.pledge, value: pledge.ref },
          { label: mails.amount, value: formats.money(pledge.amount) },
          ...pledge.instalments.map((i) => ({ label: mails.instalment(i.sequence, formats.day(i.dueOn)), value: formats.money(i.amount) })),
        ],
      },
      { kind: 'paragraph', part: 'next', text: mails.receivedNext },
      { kind: 'button', label: mails.receivedButton, href: input.link },
    ],
    signature: mails.signature,
  }
}
