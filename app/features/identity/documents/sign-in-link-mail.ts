import type { Language } from '#app/kernel/language'
import type { MailDocument } from '#app/platform/mail'
import { identityMessages } from '../messages'

/** To a person who asked to sign in: the link that does it, once. */
export function signInLinkMail(input: { name: string; link: string }, language: Language): MailDocument {
  const { mail } = identityMessages[language]
  return {
    purpose: 'sign-in-link',
    language,
    subject: mail.subject,
    preview: mail.preview,
    greeting: mail.greeting(input.name),
    blocks: [
      { kind: 'paragraph', text: mail.text },
      { kind: 'button', label: mail.button, href: input.link },
      { kind: 'paragraph', text: mail.until },
    ],
    signature: mail.signature,
  }
}
