// References in what a payer wrote: creditor references and the product's own numbers, however they were broken and spaced.
import { parseCreditorReference } from '#app/features/pledges/domain/creditor-reference'

type Written = { text: string; endToEndId: string | null; references: readonly string[] }

/** BANK-5: the creditor reference of a line: from its own field, else from the words. One with wrong check digits is none, and two that differ are none. */
export function creditorReferenceOf({ text, endToEndId, references }: Written): string | null {
  const structured = new Set([...references, endToEndId ?? ''].flatMap((written) => parseCreditorReference(written) ?? []))
  const found = structured.size > 0 ? structured : new Set(inWords(text))
  return found.size === 1 ? [...found][0]! : null
}

const BLANK = /[\s\-/.:]/

/**
 * Blanks, line breaks and hyphens may stand anywhere within, and what follows may touch the reference. Of the lengths whose check digits are right,
 * one that ends where a word ends is taken first, then the longest. Ours have five characters or more; shorter ones would fit by chance.
 */
function inWords(text: string): string[] {
  const characters = [...text.toUpperCase()]
  const kept = characters.flatMap((character, at) => (BLANK.test(character) ? [] : [{ character, endsWord: at + 1 === characters.length || !/[0-9A-Z]/.test(characters[at + 1]!) }]))
  const bare = kept.map(({ character }) => character).join('')
  return [...bare.matchAll(/RF\d{2}/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const longest = /^[0-9A-Z]{0,21}/.exec(bare.slice(start))![0].length
    const lengths = Array.from({ length: Math.max(0, longest - 4) }, (_, i) => longest - i)
    const inOrder = [...lengths.filter((length) => kept[start + length - 1]!.endsWord), ...lengths.filter((length) => !kept[start + length - 1]!.endsWord)]
    const reference = inOrder.map((length) => parseCreditorReference(bare.slice(match.index, start + length))).find((found) => found !== null)
    return reference ? [reference] : []
  })
}

/** Numbers of pledges and payment requests in the words: `PL-2026-0147`, `pl 2026 147` with its zeros, `PF20260000012`. */
export function numbersIn(text: string): string[] {
  const found = [...text.toUpperCase().matchAll(/\b(PL|PF)[\s-]?(20\d{2})[\s-]?(\d{4,6})\b/g)].map(([, series, year, number]) => `${series}-${year}-${number}`)
  return [...new Set(found)]
}
