import type { Language } from '#app/kernel/language'

/** A mail as data: what it says, not how it looks. Features write these; this folder renders and sends them. */
export type MailDocument = {
  /** Name in the mail catalogue: `pledge-confirmation-link`. */
  purpose: string
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
