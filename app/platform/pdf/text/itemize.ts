// Which face draws which characters, and in which direction they run.
import { STYLE, type TextStyle } from '../look'
import { candidatesFor, placeholderFace, type Face } from './fonts'
import { bidi } from './shape'

/** A stretch with one style, face and bidirectional level; offsets are UTF-16 units of the whole text. */
export type Item = { start: number; end: number; face: Face; missing: boolean; level: number; style: TextStyle; language?: string }

export type StyledRun = { text: string; style: TextStyle; language?: string }

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const SIMPLE = /^[\n\x20-\x7e\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
const COMMON = /^[\p{Script=Common}\p{Script=Inherited}]+$/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Splits the text of the runs into items, in logical order. */
export function itemize(text: string, runs: readonly StyledRun[]): Item[] {
  const levels = RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, 'ltr').levels : null
  const items: Item[] = []
  let offset = 0
  for (const run of runs) {
    let current: { face: Face; missing: boolean } | null = null
    for (const { segment, index } of clusters(run.text)) {
      const start = offset + index
      const level = levels?.[start] ?? 0
      const chosen: { face: Face; missing: boolean } = chooseFace(segment, run.style, current)
      const last = items.at(-1)
      if (last && last.end === start && last.style === run.style && last.language === run.language && last.face === chosen.face && last.missing === chosen.missing && last.level === level) {
        last.end = start + segment.length
      } else {
        items.push({ start, end: start + segment.length, ...chosen, level, style: run.style, language: run.language })
      }
      current = chosen
    }
    offset += run.text.length
  }
  return items
}

function clusters(text: string): Iterable<{ segment: string; index: number }> {
  return SIMPLE.test(text) ? Array.from(text, (segment, index) => ({ segment, index })) : graphemes.segment(text)
}

/** A cluster stays whole; spaces and marks of no script stay with what stands before them, so that words are shaped together. */
function chooseFace(cluster: string, style: TextStyle, current: { face: Face; missing: boolean } | null): { face: Face; missing: boolean } {
  const codePoints = Array.from(cluster).filter((character) => !IGNORABLE.test(character) && character !== '\n').map((character) => character.codePointAt(0)!)
  const has = (face: Face) => codePoints.every((codePoint) => face.font.hasGlyphForCodePoint(codePoint))
  if (current && !current.missing && COMMON.test(cluster) && has(current.face)) return current
  for (const candidate of candidatesFor(style)) {
    const face = candidate()
    if (face && has(face)) return { face, missing: false }
  }
  return { face: placeholderFace(), missing: true }
}

/** The characters of a text for which no installed font has a glyph: they are drawn as boxes, and still read back as entered. */
export function missingFromFonts(text: string): string[] {
  const missing = itemize(text, [{ text, style: STYLE.body }]).filter((item) => item.missing)
  return [...new Set(missing.flatMap((item) => Array.from(text.slice(item.start, item.end))))]
}
