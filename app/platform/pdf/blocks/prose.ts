// Headings, paragraphs, lists and notices.
import type { HeadingBlock, ListBlock, NoticeBlock, ParagraphBlock } from '../document'
import { FULL, together, type Box } from '../box'
import { COLOUR, STYLE, type Colour, type TextStyle } from '../look'
import type { Pen } from '../pen'
import type { StructureElement } from '../pdfkit'
import { linesOf, styledRuns } from '../text/rich-text'
import { typesetBalanced, type Line } from '../text/typeset'
import { rowBoxes } from './row'

/** A value made once, when it is first drawn. */
export function once<T>(make: (pen: Pen) => T): (pen: Pen) => T {
  let made: { value: T } | null = null
  return (pen) => (made ??= { value: make(pen) }).value
}

/** One box for each line, all in the same element. */
function lineBoxes(lines: readonly Line[], x: number, before: number, element: (pen: Pen) => StructureElement): Box[] {
  return lines.map((line, index) => ({
    before: index === 0 ? before : 0,
    height: line.leading,
    draw: (pen, top) => pen.tagged(element(pen), () => pen.line(line, x, top)),
  }))
}

const HEADINGS = {
  1: { style: STYLE.title, before: 30, after: 6 },
  2: { style: STYLE.section, before: 16, after: -0.75 },
  3: { style: STYLE.subsection, before: 11, after: -0.75 },
} as const

/** `tag` is the level in the structure, which never skips one. */
export function headingBoxes(block: HeadingBlock, tag: number, language?: string): Box[] {
  const { style, before, after } = HEADINGS[block.level]
  const runs = styledRuns(block.text, style)
  const lines = block.level === 1 ? typesetBalanced(runs, style, FULL.width) : linesOf(block.text, style, FULL.width)
  const boxes = lineBoxes(lines, FULL.x, before, once((pen) => pen.element(`H${tag}`, pen.root, { language })))
  return boxes.map((box, index) => ({ ...box, height: box.height + (index === boxes.length - 1 ? after : 0), keepWithNext: true }))
}

/** At least two lines stay together on either side of a page break. */
export function paragraphBoxes(block: ParagraphBlock, language?: string): Box[] {
  const style: TextStyle = block.size === 'small' ? STYLE.small : STYLE.body
  const boxes = lineBoxes(linesOf(block.text, style, FULL.width), FULL.x, block.size === 'small' ? 4 : 5, once((pen) => pen.element('P', pen.root, { language })))
  return boxes.map((box, index) => ({ ...box, keepWithNext: boxes.length > 1 && (index === 0 || index === boxes.length - 2) }))
}

const INDENT = 17

export function listBoxes(block: ListBlock, language?: string): Box[] {
  const list = once((pen) => pen.element('L', pen.root, { language, numbering: block.ordered ? 'Decimal' : 'Disc' }))
  return block.items.flatMap((text, index) => {
    const marker = linesOf(block.ordered ? `${index + 1}.` : '\u2022', STYLE.body, INDENT)
    const body = linesOf(text, STYLE.body, FULL.width - INDENT)
    const item = once((pen) => {
      const parent = pen.element('LI', list(pen))
      return [pen.element('Lbl', parent), pen.element('LBody', parent)] as const
    })
    return rowBoxes(
      [
        { lines: marker, x: FULL.x, width: INDENT },
        { lines: body, x: FULL.x + INDENT, width: FULL.width - INDENT },
      ],
      { before: index === 0 ? 5 : 2.5 },
      (pen, cell, draw) => pen.tagged(item(pen)[cell]!, draw),
    )
  })
}

const TONES: Record<'plain' | 'warning' | 'stop', { ground: Colour; edge: Colour }> = {
  plain: { ground: COLOUR.sunk, edge: COLOUR.accent },
  warning: { ground: COLOUR.warnGround, edge: COLOUR.warn },
  stop: { ground: COLOUR.stopGround, edge: COLOUR.stop },
}

const INSET = 13

/** The tone is also worded by whoever writes the notice: colour alone says nothing. */
export function noticeBoxes(block: NoticeBlock, language?: string): Box[] {
  const { ground, edge } = TONES[block.tone ?? 'plain']
  const width = FULL.width - INSET * 2
  const element = once((pen) => pen.element('Note', pen.root, { language }))
  const parts = [...(block.title === undefined ? [] : [linesOf([{ text: block.title, style: 'bold' }], STYLE.cell, width)]), linesOf(block.text, STYLE.cell, width)]
  const boxes = parts.flatMap((lines, part) => {
    const paragraph = once((pen) => pen.element('P', element(pen)))
    const [first, last] = [part === 0, part === parts.length - 1]
    return rowBoxes(
      [{ lines, x: FULL.x + INSET, width }],
      {
        before: first ? 12 : 0,
        paddingTop: first ? 9 : 0,
        paddingBottom: last ? 9 : 0,
        ornament: (on, top, height) => {
          on.rectangle(FULL.x, top, FULL.width, height, ground)
          on.rectangle(FULL.x, top, 2.25, height, edge)
        },
      },
      (on, _cell, draw) => on.tagged(paragraph(on), draw),
    )
  })
  return together(boxes)
}
