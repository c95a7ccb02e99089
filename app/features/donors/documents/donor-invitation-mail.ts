import type { DonorDuty } from '#app/kernel/access'
import { formatsIn, type Language } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import type { MailDocument } from '#app/platform/mail'
import { peopleMessages } from '../messages/people'

export type Invited = { name: string; donor: string; by: string; duties: readonly DonorDuty[]; link: string; expiresOn: Day }

/** To somebody who is asked to speak for a donor: by whom, what they may do, and the link that lets them in once. */
export function donorInvitationMail(invited: Invited, language: Language): MailDocument {
  const { mail, duties, reader, fields } = peopleMessages[language]
  return {
    purpose: 'donor-invitation',
    language,
    values: { name: invited.name, donor: invited.donor, by: invited.by, until: formatsIn(language).day(invited.expiresOn) },
    subject: mail.subject(invited.donor),
    preview: mail.preview,
    greeting: mail.greeting(invited.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text(invited.by, invited.donor) },
      { kind: 'facts', rows: [{ label: fields.duties, value: invited.duties.length === 0 ? reader : invited.duties.map((duty) => duties[duty]).join(', ') }] },
      { kind: 'button', label: mail.button, href: invited.link },
      { kind: 'paragraph', part: 'until', text: mail.until(formatsIn(language).day(invited.expiresOn)) },
    ],
    signature: mail.signature,
  }
}
