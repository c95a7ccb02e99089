import type { Language } from '#app/kernel/language'
import type { MailDocument } from '#app/platform/mail'
import type { ChangeKind } from '../domain/change-request'
import { changeRequestMessages } from '../messages/change-request'

/** Each answer is a wording of its own. */
const PARTS = { CHANGE: { accepted: 'acceptedChange', declined: 'declinedChange' }, WITHDRAW: { accepted: 'acceptedWithdraw', declined: 'declinedWithdraw' } } as const

/** To whoever asked to change or withdraw a promise: what the team answers. */
export function changeAnsweredMail(input: { name: string; pledge: string; kind: ChangeKind; accepted: boolean; answer: string; link: string }, language: Language): MailDocument {
  const { mail } = changeRequestMessages[language]
  return {
    purpose: 'change-answered',
    language,
    values: { name: input.name, number: input.pledge },
    subject: mail.subject(input.pledge),
    preview: mail.preview,
    greeting: mail.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: PARTS[input.kind][input.accepted ? 'accepted' : 'declined'], text: (input.accepted ? mail.accepted : mail.declined)[input.kind](input.pledge) },
      { kind: 'paragraph', text: input.answer },
      { kind: 'button', label: mail.button, href: input.link },
    ],
    signature: mail.signature,
  }
}
