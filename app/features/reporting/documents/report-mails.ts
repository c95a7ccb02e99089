import { formatsIn, type Bilingual, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { daysBetween, type Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { PARTS, type Comments } from '../domain/content'
import { reportingMessages } from '../messages'

export type AboutReport = { name: string; city: string; programme: Bilingual; from: Day; to: Day; dueOn: Day | null; link: string }

/** What every mail about a report can name. */
function named({ name, city, programme, from, to }: AboutReport, language: Language) {
  const formats = formatsIn(language)
  return { name, city, programme: formats.text(programme), from: formats.day(from), to: formats.day(to) }
}

/** To a city's people: a report is due, or was. */
export function reportDueMail(about: AboutReport & { dueOn: Day }, today: Day, language: Language): MailDocument {
  const { mails } = reportingMessages[language]
  const formats = formatsIn(language)
  const late = daysBetween(about.dueOn, today)
  const due = formats.day(about.dueOn)
  return {
    purpose: 'report-due',
    language,
    values: { ...named(about, language), day: due, when: late > 0 ? mails.ago(late) : null },
    subject: late > 0 ? mails.lateSubject(about.city) : mails.dueSubject(about.city, due),
    preview: late > 0 ? mails.lateText(mails.ago(late)) : mails.dueText(due),
    follows: late > 0 ? { subject: 'subjectLate', preview: 'late' } : { preview: 'due' },
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', part: 'about', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', part: late > 0 ? 'late' : 'due', text: late > 0 ? mails.lateText(mails.ago(late)) : mails.dueText(due) },
      { kind: 'button', label: mails.write, href: about.link },
    ],
    signature: mails.signature,
  }
}

/** To a city's people: the team asks for changes, by section. */
export function reportReturnedMail(about: AboutReport & { comments: Comments }, language: Language): MailDocument {
  const { mails, parts } = reportingMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'report-returned',
    language,
    values: { ...named(about, language), day: about.dueOn ? formats.day(about.dueOn) : null },
    subject: mails.returnedSubject(about.city),
    preview: mails.returnedText,
    follows: { preview: 'text' },
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', part: 'about', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', part: 'text', text: mails.returnedText },
      { kind: 'facts', rows: PARTS.flatMap((part) => (about.comments[part] ? [{ label: parts[part], value: about.comments[part] }] : [])) },
      ...(about.dueOn ? [{ kind: 'paragraph' as const, part: 'againBy' as const, text: mails.againBy(formats.day(about.dueOn)) }] : []),
      { kind: 'button', label: mails.goOn, href: about.link },
    ],
    signature: mails.signature,
  }
}

/** To a city's people: the report is accepted. */
export function reportAcceptedMail(about: AboutReport & { spent: Money }, language: Language): MailDocument {
  const { mails } = reportingMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'report-accepted',
    language,
    values: { ...named(about, language), amount: formats.money(about.spent) },
    subject: mails.acceptedSubject(about.city),
    preview: mails.acceptedText(formats.money(about.spent)),
    follows: { preview: 'text' },
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', part: 'about', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', part: 'text', text: mails.acceptedText(formats.money(about.spent)) },
      { kind: 'button', label: mails.open, href: about.link },
    ],
    signature: mails.signature,
  }
}
