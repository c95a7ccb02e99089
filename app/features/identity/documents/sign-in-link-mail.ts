import type { Language } from '#app/kernel/language'
import type { MailDocument } from '#app/platform/mail'
import { identityMessages } from '../messages'

/** To a person who asked to sign in: the link that does it, once. */
export function signInLinkMail(input: { name: string; link: string }, language: Language): MailDocument {
  const { mail } = identityMessages[language]
  return {
    purpose: 'sign-in-link',
    language,
    values: { name: input.name },
    subject: mail.subject,
    preview: mail.preview,
    greeting: mail.greeting(input.name),
    blocks: [
      { kind: 'paragraph', part: 'text', text: mail.text },
      { kind: 'button', label: mail.button, href: input.link },
      { kind: 'paragraph', part: 'until', text: mail.until },
    ],
    signature: mail.signature,
  }
}
