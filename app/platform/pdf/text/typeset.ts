// From a text to lines that fit a width.
import type { TextStyle } from '../look'
import type { Face } from './fonts'
import { itemize, type Item, type StyledRun } from './itemize'
import { lineBreaks } from './line-breaks'
import { shape, type RunKind, type Shaped } from './shape'

/** A run on its line, `x` points from the line's start; pieces stand in visual order. */
export type Piece = { face: Face; shaped: Shaped; text: string; x: number; width: number; style: TextStyle; language?: string }

export type Line = { pieces: readonly Piece[]; width: number; leading: number; size: number }

type Text = { text: string; items: readonly Item[] }

/** Sets runs into lines no wider than `width`; a word that alone is wider is cut between characters. Never returns no line. */
export function typeset(runs: readonly StyledRun[], base: TextStyle, width: number): Line[] {
  const clean = runs.map((run) => ({ ...run, text: withoutControls(run.text) }))
  const text = clean.map((run) => run.text).join('')
  const set: Text = { text, items: itemize(text, clean) }
  return lineRanges(set, width).map(([start, end]) => layLine(set, start, end, base))
}

/** The same number of lines with more even ends: for headings. */
export function typesetBalanced(runs: readonly StyledRun[], base: TextStyle, width: number): Line[] {
  const lines = typeset(runs, base, width)
  if (lines.length === 1) return lines
  let [narrow, wide] = [width / 2, width]
  for (let round = 0; round < 6; round++) {
    const middle = (narrow + wide) / 2
    if (typeset(runs, base, middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return typeset(runs, base, wide)
}

/** Control characters have no glyph; a tab is a space. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(/[^\P{Cc}\n]/gu, '')
}

function lineRanges(set: Text, width: number): [number, number][] {
  const ranges: [number, number][] = []
  let start = 0
  let end = 0
  let filled = 0
  for (const next of segments(set, width)) {
    const visible = measure(set, next.start, trimmed(set.text, next.start, next.end))
    if (end > start && filled + visible > width) {
      ranges.push([start, end])
      start = next.start
      filled = 0
    }
    filled += measure(set, next.start, next.end)
    end = next.end
    if (set.text[end - 1] === '\n') {
      ranges.push([start, end])
      start = end
      filled = 0
    }
  }
  if (end > start || ranges.length === 0) ranges.push([start, end])
  return ranges
}

function* segments(set: Text, width: number): Generator<{ start: number; end: number }> {
  let start = 0
  for (const end of lineBreaks(set.text)) {
    if (measure(set, start, trimmed(set.text, start, end)) <= width) yield { start, end }
    else yield* cut(set, start, end, width)
    start = end
  }
}

/** An over-long word, cut into pieces that fit. */
function* cut(set: Text, start: number, end: number, width: number): Generator<{ start: number; end: number }> {
  let from = start
  let to = start
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(set.text.slice(start, end))) {
    if (to > from && measure(set, from, to + segment.length) > width) {
      yield { start: from, end: to }
      from = to
    }
    to += segment.length
  }
  yield { start: from, end }
}

function trimmed(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\s\u200b]/.test(text[last - 1]!) && text[last - 1] !== '\u00a0' && text[last - 1] !== '\u202f') last--
  return last
}

function within(items: readonly Item[], start: number, end: number): Item[] {
  return items.filter((item) => item.end > start && item.start < end).map((item) => ({ ...item, start: Math.max(item.start, start), end: Math.min(item.end, end) }))
}

function measure(set: Text, start: number, end: number): number {
  return within(set.items, start, end).reduce((sum, item) => sum + widthOf(shapeItem(set.text, item), item.style), 0)
}

function shapeItem(text: string, item: Item): Shaped {
  const kind: RunKind = item.missing ? 'missing' : item.level % 2 ? 'rtl' : 'ltr'
  return shape(item.face, text.slice(item.start, item.end).replace(/\n/g, ''), kind)
}

function widthOf(shaped: Shaped, style: TextStyle): number {
  const tracked = shaped.advance + shaped.glyphs.length * (style.tracking ?? 0) * 1000
  return ((tracked * style.size) / 1000) * ((style.stretch ?? 100) / 100)
}

function layLine(set: Text, start: number, end: number, base: TextStyle): Line {
  let x = 0
  const pieces = inVisualOrder(within(set.items, start, trimmed(set.text, start, end))).map((item): Piece => {
    const shaped = shapeItem(set.text, item)
    const piece = { face: item.face, shaped, text: set.text.slice(item.start, item.end), x, width: widthOf(shaped, item.style), style: item.style, language: item.language }
    x += piece.width
    return piece
  })
  return { pieces, width: x, leading: base.leading, size: base.size }
}

/** Rule L2 of the bidirectional algorithm: from the deepest level up, turn round what stands at that level or deeper. */
function inVisualOrder(items: readonly Item[]): readonly Item[] {
  const deepest = items.reduce((level, item) => Math.max(level, item.level), 0)
  if (deepest === 0) return items
  const order = [...items]
  for (let level = deepest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue
      let to = from
      while (to + 1 < order.length && order[to + 1]!.level >= level) to++
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse())
      from = to
    }
  }
  return order
}
