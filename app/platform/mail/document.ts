import type { Language } from '#app/kernel/language'
import type { MailPurpose } from './purposes'

/** A mail as data: what it says, not how it looks. Features write these; this folder renders and sends them. */
export type MailDocument = {
  /** Its entry in the catalogue of mails. */
  purpose: MailPurpose
  language: Language
  subject: string
  /** One line that mail programs show beside the subject. */
  preview: string
  greeting: string
  blocks: readonly MailBlock[]
  signature: string
}

export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }

export type MailRecipient = { name: string; email: string }
