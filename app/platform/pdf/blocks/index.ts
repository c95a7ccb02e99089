// Every block of a document as boxes, in order.
import { unreachable } from '#app/kernel/assert'
import type { PdfBlock, PdfDocument } from '../document'
import type { Box } from '../box'
import { factsBoxes, partiesBoxes, signatureBoxes } from './columns'
import { mapBoxes } from './map'
import { figureBoxes, platesBoxes, qrBoxes, ruleBoxes } from './pictures'
import { headingBoxes, listBoxes, noticeBoxes, paragraphBoxes } from './prose'
import { tableBoxes } from './table'

/** The title, then all blocks. Headings are tagged without gaps: a level deeper than the one before by two is raised. */
export function boxesOf(document: PdfDocument): Box[] {
  const boxes = headingBoxes({ kind: 'heading', level: 1, text: document.title }, 1)
  let level = 1
  let newPage = false
  for (const block of document.blocks) {
    if (block.kind === 'pageBreak') {
      newPage = true
      continue
    }
    if (block.kind === 'heading') level = Math.min(block.level, level + 1)
    const language = block.language === document.language ? undefined : block.language
    const next = boxesOfBlock(block, level, language)
    boxes.push(...next.map((box, index) => (index === 0 && newPage ? { ...box, newPage } : box)))
    newPage = false
  }
  return boxes
}

function boxesOfBlock(block: Exclude<PdfBlock, { kind: 'pageBreak' }>, headingTag: number, language: string | undefined): Box[] {
  switch (block.kind) {
    case 'heading':
      return headingBoxes(block, headingTag, language)
    case 'paragraph':
      return paragraphBoxes(block, language)
    case 'parties':
      return partiesBoxes(block, language)
    case 'facts':
      return factsBoxes(block, language)
    case 'map':
      return mapBoxes(block, language)
    case 'table':
      return tableBoxes(block, language)
    case 'signatures':
      return signatureBoxes(block, language)
    case 'notice':
      return noticeBoxes(block, language)
    case 'list':
      return listBoxes(block, language)
    case 'plates':
      return platesBoxes(block, language)
    case 'figure':
      return figureBoxes(block, language)
    case 'qr':
      return qrBoxes(block, language)
    case 'rule':
      return ruleBoxes()
    case 'spacer':
      return [{ before: block.height ?? 12, height: 0, draw: () => undefined }]
    default:
      return unreachable(block)
  }
}
