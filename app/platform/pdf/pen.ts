// Draws on the current page: tagged text and untagged ornament. Coordinates in points from the page's top start corner.
import type { Colour } from './look'
import type { EmbeddedFont, PdfKit, StructureElement } from './pdfkit'
import type { Face } from './text/fonts'
import { glyphShapes, showGlyphs } from './text/operators'
import type { Glyph } from './text/shape'
import type { Line, Piece } from './text/typeset'

export type ElementOptions = { language?: string; alt?: string; scope?: 'Column' | 'Row'; box?: [number, number, number, number]; numbering?: 'Decimal' | 'Disc' }

export type Pen = ReturnType<typeof penOn>

const figure = (n: number) => String(Math.round(n * 1000) / 1000)
const rgb = (colour: Colour) => colour.map(figure).join(' ')

/** How far below the top of a line its baseline stands, so that text of every size sits in the middle of its leading. */
export function baselineOf(line: Pick<Line, 'leading' | 'size'>): number {
  return line.leading / 2 + line.size * 0.33
}

/** A pen for one document; `root` is the element that holds all others. */
export function penOn(pdf: PdfKit, root: StructureElement) {
  const fonts = new Map<Face, ReturnType<typeof embed>>()

  const embedded = (face: Face) => {
    const known = fonts.get(face)
    if (known) return known
    const font = embed(pdf.font(face.font, face.name)._font)
    fonts.set(face, font)
    return font
  }

  const drawPiece = (piece: Piece, x: number, baseline: number) => {
    const { face, shaped, style } = piece
    if (shaped.glyphs.length === 0) return
    const font = embedded(face)
    pdf.page.fonts[font.id] ??= font.ref()
    const wrapped = shaped.needsActualText || piece.language !== undefined
    if (wrapped) pdf.markContent('Span', { actual: shaped.needsActualText ? piece.text : undefined, lang: piece.language })
    const place = { x, baseline, size: style.size, stretch: (style.stretch ?? 100) / 100, tracking: (style.tracking ?? 0) * 1000 }
    pdf.addContent(`BT ${rgb(style.colour)} rg /${font.id} ${figure(style.size)} Tf ${figure(style.stretch ?? 100)} Tz`)
    pdf.addContent(`${showGlyphs(shaped.glyphs, font.encode, place)} ET`)
    const shapes = glyphShapes(face, shaped.glyphs, place)
    if (shapes) pdf.addContent(`q ${rgb(style.colour)} rg ${shapes} f Q`)
    if (wrapped) pdf.endMarkedContent()
  }

  return {
    root,
    /** A new structure element beneath a parent. */
    element(type: string, parent: StructureElement, options: ElementOptions = {}): StructureElement {
      const element = pdf.struct(type, { lang: options.language, alt: options.alt, scope: options.scope, bbox: options.box })
      if (options.numbering) element.dictionary.data.A = { O: 'List', ListNumbering: options.numbering }
      parent.add(element)
      return element
    },
    /** What is drawn inside belongs to the element. */
    tagged(element: StructureElement, draw: () => void): void {
      const content = pdf.markStructureContent(String(element.dictionary.data.S))
      draw()
      pdf.endMarkedContent()
      element.add(content)
    },
    /** What is drawn inside is ornament, or a running header or footer, and not read aloud. */
    artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
      pdf.markContent('Artifact', { type })
      draw()
      pdf.endMarkedContent()
    },
    line(line: Line, x: number, top: number): void {
      for (const piece of line.pieces) drawPiece(piece, x + piece.x, top + baselineOf(line))
    },
    rule(x: number, y: number, width: number, colour: Colour, thickness = 0.75): void {
      pdf.addContent(`q ${rgb(colour)} RG ${figure(thickness)} w ${figure(x)} ${figure(y)} m ${figure(x + width)} ${figure(y)} l S Q`)
    },
    rectangle(x: number, y: number, width: number, height: number, colour: Colour): void {
      pdf.addContent(`q ${rgb(colour)} rg ${[x, y, width, height].map(figure).join(' ')} re f Q`)
    },
    rounded(x: number, y: number, width: number, height: number, radius: number, paint: { fill?: Colour; stroke?: Colour; thickness?: number }): void {
      const ink = [paint.fill ? `${rgb(paint.fill)} rg` : '', paint.stroke ? `${rgb(paint.stroke)} RG ${figure(paint.thickness ?? 0.75)} w` : ''].join(' ')
      pdf.addContent(`q ${ink} ${roundedPath(x, y, width, height, radius)} ${paint.fill ? 'f' : 'S'} Q`)
    },
    /** Dark modules of a code as one path, neighbours in a row joined. */
    modules(matrix: readonly (readonly boolean[])[], x: number, y: number, size: number, colour: Colour): void {
      const unit = size / matrix.length
      const bars: string[] = []
      matrix.forEach((row, at) => {
        for (let from = 0; from < row.length; from++) {
          if (!row[from]) continue
          let to = from
          while (row[to + 1]) to++
          bars.push(`${[x + from * unit, y + at * unit, (to - from + 1) * unit, unit].map(figure).join(' ')} re`)
          from = to
        }
      })
      pdf.addContent(`q ${rgb(colour)} rg ${bars.join(' ')} f Q`)
    },
    /** Closed rings as one filled path. */
    rings(rings: readonly (readonly (readonly [number, number])[])[], x: number, y: number, colour: Colour): void {
      const paths = rings.map((ring) => `${ring.map(([px, py], i) => `${figure(x + px)} ${figure(y + py)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h`)
      pdf.addContent(`q ${rgb(colour)} rg ${paths.join(' ')} f Q`)
    },
    disc(x: number, y: number, radius: number, colour: Colour): void {
      pdf.addContent(`q ${rgb(colour)} rg ${roundedPath(x - radius, y - radius, radius * 2, radius * 2, radius)} f Q`)
    },
    newPage: () => void pdf.addPage(),
    turnTo: (page: number) => void pdf.switchToPage(page),
  }
}

/**
 * Glyphs of a font in a document, each with the characters it stands for. One glyph that stands for different characters (a space and a
 * non-breaking space, say) is embedded once for each, so that every character comes back as it was entered.
 */
function embed(font: EmbeddedFont) {
  const codes = new Map<string, string>()
  const taken = new Set<number>()
  const encode = (glyph: Glyph): string => {
    const key = `${glyph.id}:${glyph.codePoints.join()}`
    const known = codes.get(key)
    if (known) return known
    const index = taken.has(glyph.id) ? font.subset.glyphs.push(glyph.id) - 1 : font.subset.includeGlyph(glyph.id)
    taken.add(glyph.id)
    font.widths[index] = glyph.width
    font.unicode[index] = glyph.codePoints
    const code = index.toString(16).padStart(4, '0')
    codes.set(key, code)
    return code
  }
  return { id: font.id, ref: () => font.ref(), encode }
}

const CURVE = 0.5523

function roundedPath(x: number, y: number, width: number, height: number, radius: number): string {
  const [end, foot, c] = [x + width, y + height, radius * (1 - CURVE)]
  const to = (...numbers: number[]) => numbers.map(figure).join(' ')
  return [
    `${to(x + radius, y)} m ${to(end - radius, y)} l`,
    `${to(end - c, y, end, y + c, end, y + radius)} c ${to(end, foot - radius)} l`,
    `${to(end, foot - c, end - c, foot, end - radius, foot)} c ${to(x + radius, foot)} l`,
    `${to(x + c, foot, x, foot - c, x, foot - radius)} c ${to(x, y + radius)} l`,
    `${to(x, y + c, x + c, y, x + radius, y)} c h`,
  ].join(' ')
}
