import type { Role } from '#app/kernel/access'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { identityMessages } from '../messages'

/** To somebody who was given a role: which one, for whom, until when, and where to sign in. */
export function invitationMail(input: { name: string; email: string; role: Role; of: string | null; fromOn: Day | null; untilOn: Day | null; link: string }, language: Language): MailDocument {
  const { mail, roles, invitation, people } = identityMessages[language]
  const formats = formatsIn(language)
  return {
    purpose: 'invitation',
    language,
    values: { name: input.name, email: input.email, role: roles[input.role] },
    subject: invitation.subject,
    preview: invitation.preview,
    greeting: mail.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: invitation.text },
      {
        kind: 'facts',
        rows: [
          { label: people.role, value: roles[input.role] },
          ...(input.of ? [{ label: people.of, value: input.of }] : []),
          ...(input.fromOn ? [{ label: people.fromOn, value: formats.day(input.fromOn) }] : []),
          ...(input.untilOn ? [{ label: people.untilOn, value: formats.day(input.untilOn) }] : []),
        ],
      },
      { kind: 'button', label: mail.button, href: input.link },
      { kind: 'paragraph', part: 'how', text: invitation.how(input.email) },
    ],
    signature: mail.signature,
  }
}
