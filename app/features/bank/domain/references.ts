// References in what a payer wrote: creditor references and the product's own numbers, however they were broken and spaced.
import { parseCreditorReference } from '#app/features/pledges/domain/creditor-reference'

type Written = { text: string; endToEndId: string | null; references: readonly string[] }

/** Every creditor reference that a line may mean: what touches one in the words may by chance have right check digits, too. */
export function candidatesOf(written: Written): string[] {
  return [...structuredIn(written), ...inWords(written.text).flat()]
}

const structuredIn = ({ endToEndId, references }: Written) => [...new Set([...references, endToEndId ?? ''].flatMap((written) => parseCreditorReference(written) ?? []))]

/**
 * BANK-5: the creditor reference of a line: from its own field, else from the words; of several readings of the same words, the one that we gave out.
 * One with wrong check digits is none, and two that differ are none.
 */
export function creditorReferenceOf(written: Written, isOurs: (reference: string) => boolean): string | null {
  const structured = structuredIn(written)
  const found = new Set(structured.length > 0 ? structured : inWords(written.text).map((readings) => readings.find(isOurs) ?? readings[0]!))
  return found.size === 1 ? [...found][0]! : null
}

const BLANK = /[\s\-/.:]/

/**
 * The readings of each place where a reference begins. Blanks, line breaks and hyphens may stand anywhere within, and what follows may touch it: of the
 * lengths whose check digits are right, those that end where a word ends come first, then the longest. Ours have five characters or more.
 */
function inWords(text: string): string[][] {
  const characters = [...text.toUpperCase()]
  const kept = characters.flatMap((character, at) => (BLANK.test(character) ? [] : [{ character, endsWord: at + 1 === characters.length || !/[0-9A-Z]/.test(characters[at + 1]!) }]))
  const bare = kept.map(({ character }) => character).join('')
  return [...bare.matchAll(/RF\d{2}/g)].flatMap((match) => {
    const start = match.index + match[0].length
    const longest = /^[0-9A-Z]{0,21}/.exec(bare.slice(start))![0].length
    const lengths = Array.from({ length: Math.max(0, longest - 4) }, (_, i) => longest - i)
    const inOrder = [...lengths.filter((length) => kept[start + length - 1]!.endsWord), ...lengths.filter((length) => !kept[start + length - 1]!.endsWord)]
    const readings = inOrder.flatMap((length) => parseCreditorReference(bare.slice(match.index, start + length)) ?? [])
    return readings.length > 0 ? [readings] : []
  })
}

/** Numbers of pledges and payment requests in the words: `PL-2026-0147`, `pl 2026 147` with its zeros, `PF20260000012`. */
export function numbersIn(text: string): string[] {
  const found = [...text.toUpperCase().matchAll(/\b(PL|PF)[\s-]?(20\d{2})[\s-]?(\d{4,6})\b/g)].map(([, series, year, number]) => `${series}-${year}-${number}`)
  return [...new Set(found)]
}
