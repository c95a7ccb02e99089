import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { MailBlock, MailDocument } from '#app/platform/mail'
import { partnershipMessages } from '../messages'

/** A message as it was typed: its paragraphs. */
function paragraphs(text: string): MailBlock[] {
  return text.split(/\n\s*\n/).flatMap((part) => (part.trim() ? [{ kind: 'paragraph' as const, text: part.trim() }] : []))
}

/** To whoever proposed something: that it arrived, what it said, and where the answer will be. */
export function proposalReceivedMail(input: { name: string; ref: string; text: string; link: string; answerBy: Day }, language: Language): MailDocument {
  const { mails } = partnershipMessages[language]
  return {
    purpose: 'partnership-proposed',
    language,
    values: { name: input.name, number: input.ref, day: formatsIn(language).day(input.answerBy) },
    subject: mails.proposedSubject(input.ref),
    preview: mails.proposedPreview,
    greeting: mails.greeting(input.name),
    blocks: [{ kind: 'paragraph', part: 'text', text: mails.proposedText(formatsIn(language).day(input.answerBy)) }, { kind: 'paragraph', part: 'youWrote', text: mails.youWrote }, ...paragraphs(input.text), { kind: 'button', label: mails.openThread, href: input.link }, { kind: 'paragraph', part: 'keepLink', text: mails.keepLink }],
    signature: mails.signature,
  }
}

/** To the partner: what the team answers. */
export function answerMail(input: { name: string; ref: string; text: string; link: string }, language: Language): MailDocument {
  const { mails } = partnershipMessages[language]
  return {
    purpose: 'partnership-answer',
    language,
    values: { name: input.name, number: input.ref },
    subject: mails.answerSubject(input.ref),
    preview: mails.answerPreview,
    greeting: mails.greeting(input.name),
    blocks: [...paragraphs(input.text), { kind: 'button', label: mails.openThread, href: input.link }, { kind: 'paragraph', part: 'there', text: mails.answerThere }],
    signature: mails.signature,
  }
}

/** To the owner: the partner has written. */
export function messageArrivedMail(input: { name: string; organisation: string; text: string; link: string }, language: Language): MailDocument {
  const { mails } = partnershipMessages[language]
  return {
    purpose: 'partnership-message',
    language,
    values: { name: input.name, organisation: input.organisation },
    subject: mails.arrivedSubject(input.organisation),
    preview: mails.arrivedPreview,
    greeting: mails.greeting(input.name),
    blocks: [...paragraphs(input.text), { kind: 'button', label: mails.openPartnership, href: input.link }],
    signature: mails.signature,
  }
}
