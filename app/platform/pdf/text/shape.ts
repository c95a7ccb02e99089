// From characters to glyphs: one run of one face and one direction, laid out whole.
import bidiFactory from 'bidi-js'
import type { Face } from './fonts'

export const bidi = bidiFactory()

/**
 * Lengths in thousandths of the size. A `shape` is drawn as an outline where it belongs; its characters, if it stands for any, are set
 * invisibly on the line.
 */
export type Glyph = { id: number; /** natural width */ width: number; advance: number; dx: number; dy: number; codePoints: readonly number[]; shape?: boolean }

export type Shaped = {
  glyphs: readonly Glyph[]
  /** Thousandths of the size. */
  advance: number
  /** True where the glyphs, read in order and place, do not spell the text, so that readers need it beside them. */
  needsActualText: boolean
}

export type RunKind = 'ltr' | 'rtl' | 'missing'

const PLACEHOLDER = '\u25a1'
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu
const CACHE_LIMIT = 20_000
const cache = new Map<string, Shaped>()

/** Shapes a run; the same words recur across documents, so that results are kept. */
export function shape(face: Face, text: string, kind: RunKind): Shaped {
  const key = `${face.name}|${kind}|${text}`
  const known = cache.get(key)
  if (known) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const shaped = kind === 'rtl' ? shapeRightToLeft(face, text) : kind === 'missing' ? shapeMissing(face, text) : shapeLeftToRight(face, text)
  cache.set(key, shaped)
  return shaped
}

function shapeLeftToRight(face: Face, text: string): Shaped {
  const glyphs = layout(face, withoutUnsupportedControls(face, text), 'ltr')
  const spelled = glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('')
  const plain = glyphs.every((glyph) => glyph.codePoints.length > 0 && glyph.dx === 0 && glyph.dy === 0)
  return finish(glyphs, spelled !== text || !plain)
}

/**
 * Brackets are drawn mirrored and keep the meaning they were typed with. No ActualText here, since readers reverse it; instead the dots and
 * vowel signs that the font places apart are drawn as shapes, so that the text itself runs evenly from letter to letter.
 */
function shapeRightToLeft(face: Face, text: string): Shaped {
  const mirrored = Array.from(withoutUnsupportedControls(face, text), mirror).join('')
  const glyphs = layout(face, mirrored, 'rtl').map((glyph): Glyph => {
    const codePoints = glyph.codePoints.map((codePoint) => mirror(String.fromCodePoint(codePoint)).codePointAt(0)!)
    return { ...glyph, codePoints, shape: codePoints.every(isSign) }
  })
  return finish(glyphs, false)
}

const SIGN = /^\p{M}$/u

function isSign(codePoint: number): boolean {
  return SIGN.test(String.fromCodePoint(codePoint))
}

/** No installed font has these characters: a placeholder is seen, the true character is read and copied. */
function shapeMissing(face: Face, text: string): Shaped {
  const characters = Array.from(text)
  const glyphs = layout(face, PLACEHOLDER.repeat(characters.length), 'ltr')
  return finish(
    glyphs.map((glyph, index) => ({ ...glyph, codePoints: [characters[index]!.codePointAt(0)!] })),
    false,
  )
}

function layout(face: Face, text: string, direction: 'ltr' | 'rtl'): Glyph[] {
  const scale = 1000 / face.font.unitsPerEm
  // Any array of features, even an empty one, makes fontkit lay out the whole run at once.
  const run = face.font.layout(text, [], undefined, undefined, direction)
  // fontkit turns joiners and their like into spaces without width; they are part of the name and come back as what they were.
  const controls = text.match(IGNORABLE) ?? []
  if (direction === 'rtl') controls.reverse()
  return run.glyphs.map((shaped, index) => {
    const position = run.positions[index]!
    const control = position.xAdvance === 0 && shaped.codePoints[0] === 0x20 ? controls.shift() : undefined
    const glyph = control === undefined ? shaped : face.font.glyphForCodePoint(control.codePointAt(0)!)
    return { id: glyph.id, width: glyph.advanceWidth * scale, advance: position.xAdvance * scale, dx: position.xOffset * scale, dy: position.yOffset * scale, codePoints: glyph.codePoints }
  })
}

function finish(glyphs: readonly Glyph[], needsActualText: boolean): Shaped {
  return { glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), needsActualText }
}

function mirror(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character
}

function withoutUnsupportedControls(face: Face, text: string): string {
  return text.replace(IGNORABLE, (control) => (face.font.hasGlyphForCodePoint(control.codePointAt(0)!) ? control : ''))
}
