import { printedReference } from '#app/features/pledges/domain/creditor-reference'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { agreementMessages } from '../messages'

type Agreed = { number: string; donor: string; amount: Money; signatory: { name: string; title: string } }

function words(language: Language) {
  return agreementMessages[language].mails
}

function facts({ number, amount, signatory }: Agreed, language: Language, code: string) {
  const { facts: labels } = words(language)
  return {
    kind: 'facts' as const,
    rows: [
      { label: labels.number, value: number },
      { label: labels.amount, value: formatsIn(language).money(amount) },
      { label: labels.signatory, value: `${signatory.name}, ${signatory.title}` },
      { label: labels.code, value: code },
    ],
  }
}

/** To the donor's contacts, when the text is frozen: where to read and sign it. */
export function agreementReadyMail(input: { name: string; agreement: Agreed; code: string; link: string }, language: Language): MailDocument {
  const says = words(language)
  const { number, donor } = input.agreement
  return {
    purpose: 'agreement-ready',
    language,
    values: { name: input.name, donor, number, amount: formatsIn(language).money(input.agreement.amount), code: input.code },
    subject: says.readySubject(number),
    preview: says.readyPreview,
    greeting: says.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.readyText(donor) },
      facts(input.agreement, language, input.code),
      { kind: 'button', label: says.readyButton, href: input.link },
      { kind: 'paragraph', part: 'verify', text: says.readyVerify(input.code) },
    ],
    signature: says.signature,
  }
}

/** To the approvers, when the donor has signed: what waits for them. */
export function agreementSignedMail(input: { name: string; agreement: Agreed; signedName: string; link: string }, language: Language): MailDocument {
  const says = words(language)
  const { number, donor } = input.agreement
  return {
    purpose: 'agreement-signed',
    language,
    values: { name: input.name, donor, number, signatory: input.signedName },
    subject: says.signedSubject(number),
    preview: says.signedPreview,
    greeting: says.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.signedText(donor, input.signedName, number) },
      { kind: 'button', label: says.signedButton, href: input.link },
    ],
    signature: says.signature,
  }
}

/** To both sides, when it is in force: the signed file is attached, and what is due first. */
export function agreementInForceMail(input: { name: string; agreement: Agreed; code: string; next: { dueOn: Day; amount: Money; reference: string } | null; link: string }, language: Language): MailDocument {
  const says = words(language)
  const formats = formatsIn(language)
  const { number, donor } = input.agreement
  const { next } = input
  return {
    purpose: 'agreement-in-force',
    language,
    values: { name: input.name, donor, number, code: input.code, nextAmount: next ? formats.money(next.amount) : null, nextDay: next ? formats.day(next.dueOn) : null, nextReference: next ? printedReference(next.reference) : null },
    subject: says.inForceSubject(number),
    preview: says.inForcePreview,
    greeting: says.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: says.inForceText(donor) },
      facts(input.agreement, language, input.code),
      ...(next ? [{ kind: 'paragraph' as const, part: 'next' as const, text: says.inForceNext(formats.day(next.dueOn), formats.money(next.amount), printedReference(next.reference)) }] : []),
      { kind: 'button', label: says.inForceButton, href: input.link },
    ],
    signature: says.signature,
  }
}

/** To the donor's contacts, when a text that they were sent is void. */
export function agreementWithdrawnMail(input: { name: string; number: string }, language: Language): MailDocument {
  const says = words(language)
  return {
    purpose: 'agreement-withdrawn',
    language,
    values: { name: input.name, number: input.number },
    subject: says.withdrawnSubject(input.number),
    preview: says.withdrawnPreview,
    greeting: says.greeting(input.name),
    blocks: [{ kind: 'paragraph', part: 'text', text: says.withdrawnText(input.number) }],
    signature: says.signature,
  }
}
