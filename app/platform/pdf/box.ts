// Blocks become boxes: the pieces between which a page may break.
import { PAGE } from './look'
import type { Pen } from './pen'

export type Box = {
  /** Space above, dropped at the top of a page. */
  before: number
  height: number
  /** No page break between this box and the next. */
  keepWithNext?: boolean
  /** Drawn first when a page begins with this box: a table's header. */
  continuation?: Box
  /** Begins a new page. */
  newPage?: boolean
  draw(pen: Pen, top: number): void
}

/** The area that content may use, from the first page and from the following ones. */
export type Frame = { firstTop: number; followingTop: number; bottom: number; beginPage(page: number): void }

const heightOf = (boxes: readonly Box[], atTop: boolean) =>
  boxes.reduce((sum, box, index) => sum + box.height + (index === 0 && atTop ? 0 : box.before), atTop ? (boxes[0]?.continuation?.height ?? 0) : 0)

/** Draws boxes page by page; returns the number of pages. What is kept together moves to the next page whole, unless it is taller than a page. */
export function drawBoxes(pen: Pen, boxes: readonly Box[], frame: Frame): number {
  let page = 0
  let y = frame.firstTop
  let atTop = true
  frame.beginPage(page)

  const turn = () => {
    page += 1
    frame.beginPage(page)
    y = frame.followingTop
    atTop = true
  }
  const place = (box: Box) => {
    if (atTop && page > 0 && box.continuation) {
      box.continuation.draw(pen, y)
      y += box.continuation.height
    }
    const top = y + (atTop ? 0 : box.before)
    box.draw(pen, top)
    y = top + box.height
    atTop = false
  }

  for (const chain of chains(boxes)) {
    if (chain[0]!.newPage && !atTop) turn()
    const fitsHere = y + heightOf(chain, atTop) <= frame.bottom
    if (!fitsHere && !atTop && frame.followingTop + heightOf(chain, true) <= frame.bottom) turn()
    for (const box of chain) {
      if (!atTop && y + box.before + box.height > frame.bottom) turn()
      place(box)
    }
  }
  return page + 1
}

/** Runs of boxes that are kept together. */
function* chains(boxes: readonly Box[]): Generator<Box[]> {
  let chain: Box[] = []
  for (const box of boxes) {
    if (box.newPage && chain.length) {
      yield chain
      chain = []
    }
    chain.push(box)
    if (box.keepWithNext) continue
    yield chain
    chain = []
  }
  if (chain.length) yield chain
}

/** Binds the boxes of a list to one another. */
export function together(boxes: readonly Box[]): Box[] {
  return boxes.map((box, index) => (index < boxes.length - 1 ? { ...box, keepWithNext: true } : box))
}

export const FULL = { x: PAGE.start, width: PAGE.end - PAGE.start } as const
