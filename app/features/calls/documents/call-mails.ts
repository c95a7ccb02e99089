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
    values: { name: to.name, city: call.city, title: formats.text(call.title), ceiling: formats.money(call.ceiling), deadline: deadlineIn(call, language) },
    subject: mails.openSubject(formats.text(call.title)),
    preview: mails.openUntil(deadlineIn(call, language)),
    follows: { preview: 'until' },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.openText(call.city, formats.money(call.ceiling), formats.text(call.title)) },
      { kind: 'paragraph', part: 'until', text: mails.openUntil(deadlineIn(call, language)) },
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
    values: { name: to.name, city: call.city, number: call.application, title: formats.text(call.title), asked: formats.money(call.asked), deadline: deadlineIn(call, language) },
    subject: mails.receivedSubject(call.application),
    preview: mails.receivedUntil(deadlineIn(call, language)),
    follows: { preview: 'until' },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mails.receivedText(call.city, formats.text(call.title), formats.money(call.asked)) },
      { kind: 'paragraph', part: 'until', text: mails.receivedUntil(deadlineIn(call, language)) },
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}

/** Each outcome is a wording of its own. */
const PARTS = { FUNDED: 'funded', RESERVE: 'reserve', DECLINED: 'declined', CANCELLED: 'cancelled' } as const

/** To the city's people, when the team has decided: what, and why. No score leaves the team (CALL-4). */
export function outcomeMail(to: To, of: Of & { application: string; city: string; outcome: Outcome | 'CANCELLED'; award: Money | null; reason: string }, language: Language): MailDocument {
  const { mails } = callMessages[language]
  const formats = formatsIn(language)
  const said = of.outcome === 'FUNDED' ? mails.funded(of.city, of.award ? formats.money(of.award) : '') : mails.outcomes[of.outcome](of.city)
  const part = PARTS[of.outcome]
  return {
    purpose: 'application-decided',
    language,
    values: { name: to.name, city: of.city, number: of.application, title: formats.text(of.title), award: of.award ? formats.money(of.award) : null },
    subject: mails.decidedSubject(of.application),
    preview: said,
    follows: { preview: part },
    greeting: mails.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'about', text: mails.decidedAbout(formats.text(of.title)) },
      { kind: 'paragraph', part: part, text: said },
      { kind: 'facts', rows: [{ label: mails.reason, value: of.reason }] },
      ...(of.outcome === 'FUNDED' ? [{ kind: 'paragraph' as const, part: 'fundedNext' as const, text: mails.fundedNext }] : []),
      { kind: 'button', label: mails.button, href: to.link },
    ],
    signature: mails.signature,
  }
}
