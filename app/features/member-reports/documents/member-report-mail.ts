import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { memberReportMessages } from '../messages'

/** To a focal point of a member city: what the period's money went to, to be read in the workspace. */
export function memberReportMail(to: { name: string; city: string; period: string; asOf: Day; link: string }, language: Language): MailDocument {
  const { mail } = memberReportMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'member-report',
    language,
    values: { name: to.name, city: to.city, period: to.period.replace('-', '–'), day: formats.day(to.asOf) },
    subject: mail.subject(to.period.replace('-', '–')),
    preview: mail.preview(formats.day(to.asOf)),
    greeting: mail.greeting(to.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(to.city, to.period.replace('-', '–'), formats.day(to.asOf)) },
      { kind: 'paragraph', part: 'files', text: mail.files },
      { kind: 'button', label: mail.button, href: to.link },
    ],
    signature: mail.signature,
  }
}
