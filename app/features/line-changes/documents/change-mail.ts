import { formatsIn, type Bilingual, type Language } from '#app/kernel/language'
import type { MailDocument } from '#app/platform/mail'
import type { ChangeKind } from '../domain/line-change'
import { lineChangeMessages } from '../messages'

/** To a city's people: what the team answered, with its reason. */
export function changeAnsweredMail(about: { name: string; city: string; programme: Bilingual; kind: ChangeKind; accepted: boolean; answer: string; link: string }, language: Language): MailDocument {
  const { mail, kinds } = lineChangeMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'line-change-answered',
    language,
    values: { name: about.name, city: about.city, change: kinds[about.kind], programme: formats.text(about.programme) },
    subject: mail.subject(about.city, kinds[about.kind]),
    preview: about.accepted ? mail.accepted : mail.declined,
    follows: { preview: about.accepted ? 'accepted' : 'declined' },
    greeting: mail.greeting(about.name),
    blocks: [
      { kind: 'paragraph', part: 'about', text: mail.about(kinds[about.kind], formats.text(about.programme)) },
      { kind: 'paragraph', part: about.accepted ? 'accepted' : 'declined', text: about.accepted ? mail.accepted : mail.declined },
      { kind: 'facts', rows: [{ label: mail.reason, value: about.answer }] },
      ...(about.accepted && about.kind === 'SEND_BACK' ? [{ kind: 'paragraph' as const, part: 'sendBack' as const, text: mail.sendBack }] : []),
      { kind: 'button', label: mail.button, href: about.link },
    ],
    signature: mail.signature,
  }
}
