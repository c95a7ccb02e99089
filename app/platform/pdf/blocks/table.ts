import type { RichText, TableBlock, TableColumn } from '../document'
import { assert } from '#app/kernel/assert'
import { FULL, type Box } from '../box'
import { COLOUR, STYLE, type Colour, type TextStyle } from '../look'
import type { Pen } from '../pen'
import type { StructureElement } from '../pdfkit'
import { linesOf } from '../text/rich-text'
import { once } from './prose'
import { rowBoxes, type Cell, type RowLook } from './row'

const GUTTER = 14
const PADDING = 4.25

type Track = { x: number; width: number; align: 'start' | 'end' }

/** Rows stay whole, the header stays with the first row and comes again on each page, the total stays with the last row. */
export function tableBoxes(block: TableBlock, language?: string): Box[] {
  for (const row of [...block.rows, ...(block.total ? [block.total] : [])]) assert(row.length === block.columns.length, 'a table row has one cell for each column')
  const tracks = tracksOf(block.columns)
  const table = once((pen) => pen.element('Table', pen.root, { language }))
  const section = (type: string) => once((pen) => pen.element(type, table(pen)))
  const [head, body, foot] = [section('THead'), section('TBody'), section('TFoot')]

  const labels = cellsOf(block.columns.map((column) => column.label), tracks, STYLE.head)
  const header = taggedRow(head, labels, { before: 8, paddingTop: 3, paddingBottom: PADDING, ornament: ruledBelow(COLOUR.strongLine) }, () => ({ type: 'TH', scope: 'Column' }))
  const again = merge(rowBoxes(labels, { paddingTop: 3, paddingBottom: PADDING }, (pen, _cell, draw) => pen.artifact('Layout', draw)), COLOUR.strongLine)

  const kindOf = (cell: number): CellKind => (block.columns[cell]!.rowHeader ? { type: 'TH', scope: 'Row' } : { type: 'TD' })
  const padded = { paddingTop: PADDING, paddingBottom: PADDING }
  const rows = block.rows.map((row) => taggedRow(body, cellsOf(row, tracks, STYLE.cell), { ...padded, ornament: ruledBelow(COLOUR.line) }, kindOf))
  const total = block.total ? taggedRow(foot, cellsOf(block.total, tracks, TOTAL), { ...padded, ornament: ruledBelow(COLOUR.strongLine) }, kindOf) : []

  const lastRow = rows.at(-1)
  return [
    ...header.map((box) => ({ ...box, keepWithNext: true })),
    ...rows.flatMap((boxes) => boxes.map((box) => ({ ...box, continuation: again, keepWithNext: box.keepWithNext || (total.length > 0 && boxes === lastRow) }))),
    ...total.map((box) => ({ ...box, continuation: again })),
  ]
}

const TOTAL: TextStyle = { ...STYLE.cell, bold: true }

function tracksOf(columns: readonly TableColumn[]): Track[] {
  const sum = columns.reduce((total, column) => total + (column.weight ?? 1), 0)
  const room = FULL.width - GUTTER * (columns.length - 1)
  let x: number = FULL.x
  return columns.map((column) => {
    const track: Track = { x, width: (room * (column.weight ?? 1)) / sum, align: column.align ?? 'start' }
    x += track.width + GUTTER
    return track
  })
}

function cellsOf(texts: readonly RichText[], tracks: readonly Track[], style: TextStyle): Cell[] {
  return texts.map((text, index) => ({ ...tracks[index]!, lines: linesOf(text, style, tracks[index]!.width) }))
}

function ruledBelow(colour: Colour): RowLook['ornament'] {
  return (pen, top, height, slice) => {
    if (slice.last) pen.rule(FULL.x, top + height, FULL.width, colour)
  }
}

type CellKind = { type: 'TH' | 'TD'; scope?: 'Column' | 'Row' }

/** A row in the structure. Empty cells get their element too, so that every row has all columns. */
function taggedRow(section: (pen: Pen) => StructureElement, cells: readonly Cell[], look: RowLook, kind: (cell: number) => CellKind): Box[] {
  const elements = once((pen) => {
    const row = pen.element('TR', section(pen))
    return cells.map((_, index) => {
      const { type, scope } = kind(index)
      return pen.element(type, row, { scope })
    })
  })
  return rowBoxes(cells, look, (pen, cell, draw) => pen.tagged(elements(pen)[cell]!, draw), elements)
}

function merge(boxes: readonly Box[], colour: Colour): Box {
  const height = boxes.reduce((sum, box) => sum + box.height, 0)
  return {
    before: 0,
    height,
    draw(pen, top) {
      let y = top
      for (const box of boxes) {
        box.draw(pen, y)
        y += box.height
      }
      pen.artifact('Layout', () => pen.rule(FULL.x, top + height, FULL.width, colour))
    },
  }
}
