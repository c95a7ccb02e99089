import { formatsIn, type Bilingual, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { daysBetween, type Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { PARTS, type Comments } from '../domain/content'
import { reportingMessages } from '../messages'

export type AboutReport = { name: string; city: string; programme: Bilingual; from: Day; to: Day; dueOn: Day | null; link: string }

/** To a city's people: a report is due, or was. */
export function reportDueMail(about: AboutReport & { dueOn: Day }, today: Day, language: Language): MailDocument {
  const { mails } = reportingMessages[language]
  const formats = formatsIn(language)
  const late = daysBetween(about.dueOn, today)
  const due = formats.day(about.dueOn)
  return {
    purpose: 'report-due',
    language,
    subject: late > 0 ? mails.lateSubject(about.city) : mails.dueSubject(about.city, due),
    preview: late > 0 ? mails.lateText(late) : mails.dueText(due),
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', text: late > 0 ? mails.lateText(late) : mails.dueText(due) },
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
    subject: mails.returnedSubject(about.city),
    preview: mails.returnedText,
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', text: mails.returnedText },
      { kind: 'facts', rows: PARTS.flatMap((part) => (about.comments[part] ? [{ label: parts[part], value: about.comments[part] }] : [])) },
      ...(about.dueOn ? [{ kind: 'paragraph' as const, text: mails.againBy(formats.day(about.dueOn)) }] : []),
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
    subject: mails.acceptedSubject(about.city),
    preview: mails.acceptedText(formats.money(about.spent)),
    greeting: mails.greeting(about.name),
    blocks: [
      { kind: 'paragraph', text: mails.about(formats.text(about.programme), formats.day(about.from), formats.day(about.to)) },
      { kind: 'paragraph', text: mails.acceptedText(formats.money(about.spent)) },
      { kind: 'button', label: mails.open, href: about.link },
    ],
    signature: mails.signature,
  }
}
