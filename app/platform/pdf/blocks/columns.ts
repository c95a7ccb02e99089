// Parties, facts and signatures: small texts side by side.
import type { FactsBlock, PartiesBlock, SignaturesBlock } from '../document'
import { FULL, together, type Box } from '../box'
import { COLOUR, STYLE } from '../look'
import { linesOf } from '../text/rich-text'
import { once } from './prose'
import { columns, rowBoxes, type Cell } from './row'

/** Two or more columns; more than three would leave no room, so that the rest goes beneath. */
export function partiesBoxes(block: PartiesBlock, language?: string): Box[] {
  const perRow = block.parties.length === 4 ? 2 : Math.min(3, Math.max(2, block.parties.length))
  return chunks(block.parties, perRow).flatMap((parties) => {
    const places = columns(perRow, FULL.x, FULL.width)
    const cells = parties.map((party, index): Cell => ({
      ...places[index]!,
      lines: [...linesOf(party.caption, STYLE.caption, places[index]!.width), ...party.lines.flatMap((line) => linesOf(line, STYLE.cell, places[index]!.width))],
    }))
    const elements = once((pen) => cells.map(() => pen.element('P', pen.root, { language })))
    return rowBoxes(cells, { before: 14, paddingBottom: 2 }, (pen, cell, draw) => pen.tagged(elements(pen)[cell]!, draw))
  })
}

const LABEL_SHARE = 0.34

/** Labels and values; a list of terms for whoever listens instead of looking. */
export function factsBoxes(block: FactsBlock, language?: string): Box[] {
  const list = once((pen) => pen.element('L', pen.root, { language }))
  const label = FULL.width * LABEL_SHARE
  return block.facts.flatMap((fact, index) => {
    const item = once((pen) => {
      const parent = pen.element('LI', list(pen))
      return [pen.element('Lbl', parent), pen.element('LBody', parent)] as const
    })
    const cells: Cell[] = [
      { x: FULL.x, width: label - 14, lines: linesOf(fact.label, { ...STYLE.cell, colour: COLOUR.muted }, label - 14) },
      { x: FULL.x + label, width: FULL.width - label, lines: linesOf(fact.value, STYLE.cell, FULL.width - label) },
    ]
    return rowBoxes(
      cells,
      {
        before: index === 0 ? 8 : 0,
        paddingTop: 4.25,
        paddingBottom: 4.25,
        ornament: (pen, top, height, slice) => {
          if (index === 0 && slice.first) pen.rule(FULL.x, top, FULL.width, COLOUR.line)
          if (slice.last) pen.rule(FULL.x, top + height, FULL.width, COLOUR.line)
        },
      },
      (pen, cell, draw) => pen.tagged(item(pen)[cell]!, draw),
    )
  })
}

const HAND = 46

/** Signature lines, two to a row. */
export function signatureBoxes(block: SignaturesBlock, language?: string): Box[] {
  return together(
    chunks(block.signatures, 2).flatMap((signatures) => {
      const places = columns(2, FULL.x, FULL.width)
      const cells = signatures.map((signature, index): Cell => {
        const { width } = places[index]!
        const below = [...(signature.name === undefined ? [] : [signature.name]), ...(signature.signedLine === undefined ? [] : [[{ text: signature.signedLine, style: 'muted' as const }]])]
        return { ...places[index]!, lines: [...linesOf(signature.role, STYLE.cell, width), ...below.flatMap((line) => linesOf(line, STYLE.cell, width))] }
      })
      const elements = once((pen) => cells.map(() => pen.element('P', pen.root, { language })))
      const byHand = signatures.some((signature) => signature.signedLine === undefined)
      return rowBoxes(
        cells,
        {
          before: byHand ? HAND : 20,
          paddingTop: 5,
          ornament: (pen, top, _height, slice) => {
            if (slice.first) cells.forEach((cell) => pen.rule(cell.x, top, cell.width, COLOUR.ink))
          },
        },
        (pen, cell, draw) => pen.tagged(elements(pen)[cell]!, draw),
      )
    }),
  )
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))
}
