import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { dayOf } from '#app/kernel/time'
import type { MailBlock, MailDocument } from '#app/platform/mail'
import { inKindMessages } from '../messages'
import { needMessages } from '../messages/needs'

/** To whoever typed the address, when an offer is sent off: the link that confirms it. */
export function offerLinkMail(input: { name: string; description: string; link: string; expiresAt: Date }, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  return {
    purpose: 'in-kind-confirmation-link',
    language,
    values: { name: input.name, until: formatsIn(language).day(dayOf(input.expiresAt)) },
    subject: mails.linkSubject,
    preview: mails.linkPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.linkText },
      { kind: 'paragraph', text: input.description },
      { kind: 'button', label: mails.linkButton, href: input.link },
      { kind: 'paragraph', part: 'until', text: mails.linkUntil(formatsIn(language).day(dayOf(input.expiresAt))) },
    ],
    signature: common.author,
  }
}

/** To the giver, when the offer has reached the team. */
export function offerReceivedMail(input: { name: string; ref: string; declared: Money; link: string }, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  return {
    purpose: 'in-kind-received',
    language,
    values: { name: input.name, number: input.ref, amount: formatsIn(language).money(input.declared) },
    subject: mails.receivedSubject(input.ref),
    preview: mails.receivedPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.receivedText },
      { kind: 'facts', rows: [{ label: mails.offer, value: input.ref }, { label: mails.declared, value: formatsIn(language).money(input.declared) }] },
      { kind: 'paragraph', part: 'next', text: mails.receivedNext },
      { kind: 'button', label: mails.open, href: input.link },
    ],
    signature: common.author,
  }
}

type Decision = { name: string; ref: string; text: string | null; link: string }

/** To the donor: the team takes the offer. */
export function offerAcceptedMail(input: Decision, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  return {
    purpose: 'in-kind-accepted',
    language,
    values: { name: input.name, number: input.ref },
    subject: mails.acceptedSubject(input.ref),
    preview: mails.acceptedPreview,
    greeting: mails.greeting(input.name),
    blocks: [{ kind: 'paragraph', part: 'text', text: mails.acceptedText }, ...said(input.text), { kind: 'button', label: mails.open, href: input.link }],
    signature: common.author,
  }
}

/** To the donor: the team does not take the offer, and why. */
export function offerDeclinedMail(input: Decision, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  return {
    purpose: 'in-kind-declined',
    language,
    values: { name: input.name, number: input.ref },
    subject: mails.declinedSubject(input.ref),
    preview: mails.declinedPreview,
    greeting: mails.greeting(input.name),
    blocks: [{ kind: 'paragraph', part: 'text', text: mails.declinedText }, ...said(input.text), { kind: 'button', label: mails.open, href: input.link }],
    signature: common.author,
  }
}

function said(text: string | null): MailBlock[] {
  return text ? [{ kind: 'paragraph', text }] : []
}

/** To the donor, with the letter. */
export function letterMail(input: { name: string; number: string; usd: Money; link: string }, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  return {
    purpose: 'in-kind-acknowledged',
    language,
    values: { name: input.name, number: input.number, amount: formatsIn(language).money(input.usd) },
    subject: mails.letterSubject(input.number),
    preview: mails.letterPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.letterText(formatsIn(language).money(input.usd)) },
      { kind: 'button', label: mails.open, href: input.link },
    ],
    signature: common.author,
  }
}

/** To the donor: whom the offer would serve. */
export function offerMatchedMail(input: { name: string; ref: string; need: string; link: string }, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  const said = needMessages[language].mails
  return {
    purpose: 'in-kind-matched',
    language,
    values: { name: input.name, number: input.ref },
    subject: said.offerSubject(input.ref),
    preview: said.offerPreview,
    greeting: mails.greeting(input.name),
    blocks: [{ kind: 'paragraph', part: 'text', text: said.offerText }, { kind: 'paragraph', text: input.need }, { kind: 'button', label: mails.open, href: input.link }],
    signature: common.author,
  }
}

/** To the focal points of the city: what would meet its need. */
export function needMatchedMail(input: { name: string; ref: string; city: string; need: string; offer: string; link: string }, language: Language): MailDocument {
  const { mails, common } = inKindMessages[language]
  const said = needMessages[language].mails
  return {
    purpose: 'need-matched',
    language,
    values: { name: input.name, number: input.ref, city: input.city },
    subject: said.needSubject(input.city),
    preview: said.needPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: said.needText },
      { kind: 'facts', rows: [{ label: said.need(input.ref), value: input.need }, { label: mails.offer, value: input.offer }] },
      { kind: 'paragraph', part: 'next', text: said.needNext },
      { kind: 'button', label: said.open, href: input.link },
    ],
    signature: common.author,
  }
}
