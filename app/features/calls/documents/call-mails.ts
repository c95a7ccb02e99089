import { formatsIn, type Bilingual, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { MailDocument } from '#app/platform/mail'
import type { Outcome } from '../domain/application'
import { callMessages } from '../messages'
import { deadlineIn, type Deadline } from './deadline'

type To = { name: string; link: string }
type Of = { ref: string; title: Bilingual }

/** To a city's people, when a call opens to which their city can apply. */
export function callOpenMail(to: To, call: Of & Deadline & { ceiling: Money; city: string }, language: Language): MailDocument {
  const { mails } = callMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'call-open',
    language,
    subject: mails.openSubject(formats.text(call.title)),
    preview: mails.openUntil(deadlineIn(call, language)),
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.openText(call.city, formats.money(call.ceiling), formats.text(call.title)) },
      { kind: 'paragraph', text: mails.openUntil(deadlineIn(call, language)) },
      { kind: 'button', label: mails.openButton, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** To the city's people, each time that an application was sent. */
export function applicationReceivedMail(to: To, call: Of & Deadline & { application: string; city: string; asked: Money }, language: Language): MailDocument {
  const { mails } = callMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'application-received',
    language,
    subject: mails.receivedSubject(call.application),
    preview: mails.receivedUntil(deadlineIn(call, language)),
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.receivedText(call.city, formats.text(call.title), formats.money(call.asked)) },
      { kind: 'paragraph', text: mails.receivedUntil(deadlineIn(call, language)) },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** To the city's people, when the team has decided: what, and why. No score leaves the team (CALL-4). */
export function outcomeMail(to: To, of: Of & { application: string; city: string; outcome: Outcome | 'CANCELLED'; award: Money | null; reason: string }, language: Language): MailDocument {
  const { mails } = callMessages[language]
  const formats = formatsIn(language)
  const said = of.outcome === 'FUNDED' ? mails.funded(of.city, of.award ? formats.money(of.award) : '') : mails.outcomes[of.outcome](of.city)
  return {
    purpose: 'application-decided',
    language,
    subject: mails.decidedSubject(of.application),
    preview: said,
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', text: mails.decidedAbout(formats.text(of.title)) },
      { kind: 'paragraph', text: said },
      { kind: 'facts', rows: [{ label: mails.reason, value: of.reason }] },
      ...(of.outcome === 'FUNDED' ? [{ kind: 'paragraph' as const, text: mails.fundedNext }] : []),
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}
