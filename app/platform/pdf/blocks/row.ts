// A row of cells side by side, cut into boxes of one line each, so that even a cell taller than a page finds room.
import { together, type Box } from '../box'
import type { Pen } from '../pen'
import type { Line } from '../text/typeset'

export type Cell = { lines: readonly Line[]; x: number; width: number; align?: 'start' | 'end' }

/** Draws a cell's text as part of the structure (or as ornament); called in the order of the cells. */
export type CellTagger = (pen: Pen, cell: number, draw: () => void) => void

export type RowLook = {
  before?: number
  paddingTop?: number
  paddingBottom?: number
  /** Ground and rules of one slice. */
  ornament?(pen: Pen, top: number, height: number, slice: { first: boolean; last: boolean }): void
}

/** Boxes of a row, kept together where a page can hold them. `open` runs before the first line, also when all cells are empty. */
export function rowBoxes(cells: readonly Cell[], look: RowLook, tagger: CellTagger, open?: (pen: Pen) => void): Box[] {
  const slices = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const paddingTop = look.paddingTop ?? 0
  const boxes = Array.from({ length: slices }, (_, slice): Box => {
    const [first, last] = [slice === 0, slice === slices - 1]
    const text = Math.max(0, ...cells.map((cell) => cell.lines[slice]?.leading ?? 0))
    const height = text + (first ? paddingTop : 0) + (last ? (look.paddingBottom ?? 0) : 0)
    return {
      before: first ? (look.before ?? 0) : 0,
      height,
      draw(pen, top) {
        if (look.ornament) pen.artifact('Layout', () => look.ornament!(pen, top, height, { first, last }))
        if (first) open?.(pen)
        cells.forEach((cell, index) => {
          const line = cell.lines[slice]
          if (!line?.pieces.length) return
          const x = cell.align === 'end' ? cell.x + cell.width - line.width : cell.x
          tagger(pen, index, () => pen.line(line, x, top + (first ? paddingTop : 0)))
        })
      },
    }
  })
  return together(boxes)
}

/** Columns of equal width with a gutter between them. */
export function columns(count: number, x: number, width: number, gutter = 24): { x: number; width: number }[] {
  const each = (width - gutter * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: x + index * (each + gutter), width: each }))
}
