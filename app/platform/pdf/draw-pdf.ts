import { createHash } from 'node:crypto'
import { boxesOf } from './blocks'
import { drawBoxes } from './box'
import type { PdfDocument } from './document'
import { contentBottom, drawFooter, drawHeader } from './furniture'
import { CONTENT_TOP } from './look'
import { describe, PRODUCER } from './metadata'
import { openPdfKit, type PdfKit } from './pdfkit'
import { penOn } from './pen'

/** Bump when the same data would be drawn otherwise: the id of the file then changes as well. */
export const PDF_TEMPLATE_VERSION = 1

/**
 * Draws a document as a tagged PDF (PDF/UA-1) on A4. The same data give the same bytes: there is no clock and no chance in them.
 * Names come back from the file exactly as they were entered, in any script of which a font is installed.
 */
export async function drawPdf(document: PdfDocument): Promise<Buffer> {
  const pdf = openPdfKit({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: document.title, Author: document.author, Subject: document.number, Creator: PRODUCER, Producer: PRODUCER, CreationDate: document.issuedAt, ModDate: document.issuedAt },
  })
  pdf._id = fileId(document)
  describe(pdf, document)
  const file = collect(pdf)

  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const pen = penOn(pdf, root)
  const pages = drawBoxes(pen, boxesOf(document), {
    firstTop: CONTENT_TOP.first,
    followingTop: CONTENT_TOP.following,
    bottom: contentBottom(document),
    beginPage(page) {
      pen.newPage()
      drawHeader(pen, document, page)
    },
  })
  for (let page = 0; page < pages; page++) {
    pen.turnTo(page)
    drawFooter(pen, document, page, pages)
  }
  root.end()
  pdf.end()
  return file
}

function fileId(document: PdfDocument): Uint8Array {
  return createHash('sha256').update(`${PDF_TEMPLATE_VERSION}\n${JSON.stringify(document)}`).digest().subarray(0, 16)
}

function collect(pdf: PdfKit): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}
