// What stands on every page around the content: band, wordmark and number above, verification and page number beneath.
import type { PdfDocument } from './document'
import { FULL } from './box'
import { oneLine } from './blocks/pictures'
import { COLOUR, FOOTER_GAP, PAGE, STYLE } from './look'
import { en } from './messages/en'
import { fr } from './messages/fr'
import type { Pen } from './pen'
import { linesOf } from './text/rich-text'
import { typeset } from './text/typeset'

const words = { en, fr }
const BAND_HEIGHT = 24

/** Header of a page: read aloud on the first, ornament on the others. */
export function drawHeader(pen: Pen, document: PdfDocument, page: number): void {
  const show = (draw: () => void) => (page === 0 ? pen.tagged(pen.element('P', pen.root), draw) : pen.artifact('Pagination', draw))
  if (document.mark) {
    pen.artifact('Layout', () => pen.rectangle(0, 0, PAGE.width, BAND_HEIGHT, COLOUR.warnGround))
    const band = oneLine(words[document.language].marks[document.mark], STYLE.band, FULL.width)
    show(() => pen.line(band, FULL.x, (BAND_HEIGHT - band.leading) / 2))
  }
  const wordmark = typeset([{ text: 'Learning Cities ', style: STYLE.wordmark }, { text: 'Fund', style: STYLE.wordmarkItalic }], STYLE.wordmark, FULL.width)[0]!
  show(() => pen.line(wordmark, FULL.x, PAGE.top - 1))
  const number = oneLine(document.number, STYLE.number, FULL.width - wordmark.width - 24)
  show(() => pen.line(number, PAGE.end - number.width, PAGE.top - 1))
}

const PAGE_NUMBER_WIDTH = 90

function footerLines(document: PdfDocument) {
  const { verify, note } = document.footer
  return [verify, ...(note === undefined ? [] : [note])].map((text) => linesOf(text, STYLE.footer, FULL.width - PAGE_NUMBER_WIDTH))
}

/** The y of the rule above the footer; content ends above it. */
function footerRule(document: PdfDocument): number {
  const height = footerLines(document).flat().reduce((sum, line) => sum + line.leading, 0)
  return PAGE.height - PAGE.bottom - height - 7
}

export function contentBottom(document: PdfDocument): number {
  return footerRule(document) - FOOTER_GAP
}

/** Footer of a page; the words of verification are read aloud once, at the end of the document. */
export function drawFooter(pen: Pen, document: PdfDocument, page: number, pages: number): void {
  const rule = footerRule(document)
  const numbered = oneLine(words[document.language].page(page + 1, pages), STYLE.footer, PAGE_NUMBER_WIDTH)
  pen.artifact('Pagination', () => {
    pen.rule(FULL.x, rule, FULL.width, COLOUR.strongLine)
    pen.line(numbered, PAGE.end - numbered.width, rule + 7)
  })
  let y = rule + 7
  for (const lines of footerLines(document)) {
    const draw = () => {
      for (const line of lines) {
        pen.line(line, FULL.x, y)
        y += line.leading
      }
    }
    if (page === pages - 1) pen.tagged(pen.element('P', pen.root), draw)
    else pen.artifact('Pagination', draw)
  }
}
