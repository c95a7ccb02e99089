import { isOneLine } from '../domain/template'
import type { templateMessages } from '../messages'

type Words = (typeof templateMessages)['en']
const NAMED = ['subject', 'preview', 'greeting', 'button', 'signature'] as const

/** What each part is called, in the order in which the mail has them: several of a kind are numbered. */
export function partNames(parts: readonly string[], words: Words, named?: Readonly<Record<string, string>>): Map<string, string> {
  if (named) return new Map(parts.map((part) => [part, named[part] ?? part]))
  const kinds = parts.map((part) => NAMED.find((kind) => part === kind || (isOneLine(part) && part.startsWith(kind))) ?? 'paragraph')
  return new Map(
    parts.map((part, i) => {
      const kind = kinds[i]!
      const alike = kinds.filter((one) => one === kind).length
      return [part, alike === 1 ? words.parts[kind] : words.partNumber(words.parts[kind], kinds.slice(0, i + 1).filter((one) => one === kind).length)]
    }),
  )
}
