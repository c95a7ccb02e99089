import type { Language } from '#app/kernel/language'
import type { MailPurpose, PartOf, ValuesOf } from './purposes'

/** A mail as data: what it says, not how it looks. Features write these; this folder renders and sends them. */
export type MailDocument = { [P in MailPurpose]: Written<P> }[MailPurpose]

type Written<P extends MailPurpose> = {
  /** Its entry in the catalogue of mails. */
  purpose: P
  language: Language
  /** What the team may name in its own wording, as the reader writes it; null where this mail has none. */
  values: ValuesOf<P>
  subject: string
  /** One line that mail programs show beside the subject. */
  preview: string
  /** Where the subject has several wordings, or the preview repeats a paragraph: which part of the purpose it is. */
  follows?: { subject?: PartOf<P>; preview?: PartOf<P> }
  greeting: string
  blocks: readonly MailBlock<PartOf<P>>[]
  signature: string
}

/** A paragraph with a `part` is wording that the team may replace; one without stays: what somebody typed, how to stop these mails. */
export type MailBlock<Part extends string = never> =
  | { kind: 'paragraph'; part?: Part; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }

/** Any mail, where it does not matter which. */
export type AnyMail = Omit<Written<MailPurpose>, 'values' | 'follows' | 'blocks'> & { values: Readonly<Record<string, string | null>>; follows?: { subject?: string; preview?: string }; blocks: readonly MailBlock<string>[] }

export type MailRecipient = { name: string; email: string }
