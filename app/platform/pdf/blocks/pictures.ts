// Street plates, large figures, codes and rules.
import { assert } from '#app/kernel/assert'
import type { FigureBlock, PlatesBlock, QrBlock } from '../document'
import { FULL, together, type Box } from '../box'
import { COLOUR, STYLE, type TextStyle } from '../look'
import { linesOf } from '../text/rich-text'
import { typeset, type Line } from '../text/typeset'
import { once } from './prose'

const PLATE = { padding: 7, gap: 6, height: STYLE.plate.leading, radius: 3, keyline: 1.5 } as const

type Plate = { line: Line; x: number; width: number }

/** Plates in as many rows as they need; a name too long for a row is drawn smaller, never cut. */
export function platesBoxes(block: PlatesBlock, language?: string): Box[] {
  const list = once((pen) => pen.element('L', pen.root, { language }))
  return plateRows(block.cities).map((plates, row, rows): Box => ({
    before: row === 0 ? 9 : PLATE.gap,
    height: PLATE.height + (row === rows.length - 1 ? 4 : 0),
    draw(pen, top) {
      for (const plate of plates) {
        pen.artifact('Layout', () => {
          pen.rounded(plate.x, top, plate.width, PLATE.height, PLATE.radius, { fill: COLOUR.accent })
          pen.rounded(plate.x + PLATE.keyline, top + PLATE.keyline, plate.width - PLATE.keyline * 2, PLATE.height - PLATE.keyline * 2, PLATE.radius - 1, { stroke: COLOUR.paper })
        })
        const body = pen.element('LBody', pen.element('LI', list(pen)))
        pen.tagged(body, () => pen.line(plate.line, plate.x + PLATE.padding, top))
      }
    },
  }))
}

function plateRows(cities: readonly string[]): Plate[][] {
  const rows: Plate[][] = [[]]
  let x: number = FULL.x
  for (const city of cities) {
    const line = oneLine(city, STYLE.plate, FULL.width - PLATE.padding * 2)
    const width = line.width + PLATE.padding * 2
    if (x > FULL.x && x + width > FULL.x + FULL.width) {
      rows.push([])
      x = FULL.x
    }
    rows.at(-1)!.push({ line, x, width })
    x += width + PLATE.gap
  }
  return rows
}

/** The text on one line, as large as the width allows. */
export function oneLine(text: string, style: TextStyle, width: number): Line {
  const line = typeset([{ text, style }], style, Number.POSITIVE_INFINITY)[0]!
  if (line.width <= width) return line
  const smaller = { ...style, size: (style.size * width) / line.width }
  return typeset([{ text, style: smaller }], smaller, Number.POSITIVE_INFINITY)[0]!
}

export function figureBoxes(block: FigureBlock, language?: string): Box[] {
  const figure = oneLine(block.figure, STYLE.figure, FULL.width)
  const element = once((pen) => pen.element('P', pen.root, { language }))
  const caption = linesOf(block.caption, { ...STYLE.cell, colour: COLOUR.muted }, FULL.width)
  return together(
    [figure, ...caption].map((line, index) => ({
      before: index === 0 ? 12 : 0,
      height: line.leading,
      draw: (pen, top) => pen.tagged(element(pen), () => pen.line(line, FULL.x, top)),
    })),
  )
}

/** Blank modules around a code that a reader needs: ISO/IEC 18004. */
const QUIET = 4

/** A code with its words at the end side. */
export function qrBoxes(block: QrBlock, language?: string): Box[] {
  const size = block.size ?? 92
  assert(block.matrix.length > 0 && block.matrix.every((row) => row.length === block.matrix.length), 'a QR code is square')
  const quiet = (size / block.matrix.length) * QUIET
  const x = FULL.x + size + quiet
  const paragraphs = (block.beside ?? []).map((text) => linesOf(text, STYLE.cell, FULL.x + FULL.width - x))
  const textHeight = paragraphs.flat().reduce((sum, line) => sum + line.leading, 0)
  return [
    {
      before: Math.max(14, quiet),
      height: Math.max(size, textHeight) + quiet,
      draw(pen, top) {
        const code = pen.element('Figure', pen.root, { language, alt: block.alt, box: [FULL.x, top, FULL.x + size, top + size] })
        pen.tagged(code, () => pen.modules(block.matrix, FULL.x, top, size, COLOUR.ink))
        let y = top - 2
        for (const lines of paragraphs) {
          const element = pen.element('P', pen.root, { language })
          for (const line of lines) {
            pen.tagged(element, () => pen.line(line, x, y))
            y += line.leading
          }
        }
      },
    },
  ]
}

export function ruleBoxes(): Box[] {
  return [{ before: 14, height: 4, draw: (pen, top) => pen.artifact('Layout', () => pen.rule(FULL.x, top, FULL.width, COLOUR.strongLine)) }]
}
