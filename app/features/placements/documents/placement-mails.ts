import { formatsIn, type Language } from '#app/kernel/language'
import { dayOf, type Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import type { Arrangement } from '../domain/value'
import { placementMessages } from '../messages'
import { offerMessages } from '../messages/offer'

type Offer = { name: string; arrangement: Arrangement; function: string; startsOn: Day; endsOn: Day; link: string; expiresAt: Date }

/** To whoever typed the address, when an offer is prepared: the link that sends it. */
export function offerLinkMail(offer: Offer, language: Language): MailDocument {
  const { mails } = offerMessages[language]
  const formats = formatsIn(language)
  const what = `${placementMessages[language].arrangements[offer.arrangement]}, ${offer.function}`
  const stay = `${formats.day(offer.startsOn)} – ${formats.day(offer.endsOn)}`
  return {
    purpose: 'placement-offer-link',
    language,
    values: { name: offer.name, what, stay, until: formats.day(dayOf(offer.expiresAt)) },
    subject: mails.linkSubject,
    preview: mails.linkPreview,
    greeting: mails.greeting(offer.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.linkText(what, stay) },
      { kind: 'paragraph', part: 'ask', text: mails.linkAsk },
      { kind: 'button', label: mails.linkButton, href: offer.link },
      { kind: 'paragraph', part: 'until', text: mails.linkUntil(formats.day(dayOf(offer.expiresAt))) },
    ],
    signature: mails.signature,
  }
}

/** To the giver, when an offer has reached the team: what happens next. */
export function offerReceivedMail(input: { name: string; ref: string; link: string }, language: Language): MailDocument {
  const { mails } = offerMessages[language]
  return {
    purpose: 'placement-offer-received',
    language,
    values: { name: input.name, number: input.ref },
    subject: mails.receivedSubject(input.ref),
    preview: mails.receivedPreview,
    greeting: mails.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.receivedText },
      { kind: 'button', label: mails.receivedButton, href: input.link },
    ],
    signature: mails.signature,
  }
}
