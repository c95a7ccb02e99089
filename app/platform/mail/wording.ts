// What a mail says, and what the team says instead: its wording laid over the shipped one.
import { fillPlaces, showPlaces, type Values } from '#app/kernel/wording'
import type { AnyMail, MailBlock } from './document'

/** Wording by part; a part that is missing says what the program ships. */
export type Texts = Readonly<Record<string, string>>

/** What a mail's wording may name: its own values, and the address of its button. */
function valuesOf(mail: AnyMail): Values {
  const button = mail.blocks.find((block) => block.kind === 'button')
  return { ...mail.values, link: button ? button.href : null }
}

/** A mail with the team's wording. A sentence that names something that this mail does not have stays as it was shipped; tables and addresses always do. */
export function reword(mail: AnyMail, texts: Texts): AnyMail {
  const values = valuesOf(mail)
  const say = (part: string, shipped: string) => (Object.hasOwn(texts, part) ? (fillPlaces(texts[part]!, values) ?? shipped) : shipped)
  const block = (one: MailBlock<string>): MailBlock<string>[] => {
    if (one.kind === 'button') return [{ ...one, label: say('button', one.label) }]
    if (one.kind !== 'paragraph' || one.part === undefined) return [one]
    return say(one.part, one.text).split(/\n\s*\n/).filter(Boolean).map((text) => ({ ...one, text }))
  }
  return {
    ...mail,
    subject: oneLine(say(mail.follows?.subject ?? 'subject', mail.subject)),
    preview: oneLine(say(mail.follows?.preview ?? 'preview', mail.preview)),
    greeting: say('greeting', mail.greeting),
    blocks: mail.blocks.flatMap(block),
    signature: say('signature', mail.signature),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

/** The shipped wording of a purpose, part by part, as its samples show it: each with its places instead of the sample's values. */
export function shippedWording(samples: readonly AnyMail[]): Record<string, string> {
  const said: Record<string, string> = {}
  for (const mail of samples) {
    const values = valuesOf(mail)
    const note = (part: string, text: string) => {
      said[part] ??= showPlaces(text, values)
    }
    note(mail.follows?.subject ?? 'subject', mail.subject)
    if (mail.follows?.preview === undefined || !mail.blocks.some((block) => block.kind === 'paragraph' && block.part === mail.follows?.preview)) note(mail.follows?.preview ?? 'preview', mail.preview)
    note('greeting', mail.greeting)
    for (const block of mail.blocks) {
      if (block.kind === 'paragraph' && block.part !== undefined) note(block.part, block.text)
      if (block.kind === 'button') note('button', block.label)
    }
    note('signature', mail.signature)
  }
  return said
}

/** What the places stand for in the samples. */
export function sampleValues(samples: readonly AnyMail[]): Record<string, string> {
  return Object.fromEntries(samples.toReversed().flatMap((mail) => Object.entries(valuesOf(mail)).filter((entry): entry is [string, string] => entry[1] !== null)))
}
