// The only door to PDFKit. It names the parts of version 0.20 that its public types leave out and that exact text needs:
// glyph subsets with their Unicode values, marked content, the metadata stream and the file id.
import PDFDocument from 'pdfkit'

type PathCommand = { command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'; args: readonly number[] }

type FontkitGlyph = { id: number; advanceWidth: number; codePoints: readonly number[]; path: { commands: readonly PathCommand[] } }

type MarkPositioner = { applyAnchor(mark: unknown, anchor: object | null, base: number): void }

export type FontkitFont = {
  _layoutEngine?: { engine?: { GPOSProcessor?: MarkPositioner | null } | null }
  unitsPerEm: number
  getGlyph(id: number, codePoints?: readonly number[]): FontkitGlyph
  glyphForCodePoint(codePoint: number): FontkitGlyph
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(
    text: string,
    features: readonly string[],
    script?: string,
    language?: string,
    direction?: 'ltr' | 'rtl',
  ): {
    glyphs: readonly FontkitGlyph[]
    positions: readonly { xAdvance: number; xOffset: number; yOffset: number }[]
  }
}

export type EmbeddedFont = {
  id: string
  font: FontkitFont
  subset: { glyphs: number[]; includeGlyph(id: number): number }
  widths: number[]
  unicode: (readonly number[])[]
  ref(): unknown
}

type Reference = { data: Record<string, unknown>; compress: boolean; write(bytes: Uint8Array): void; end(): void }

export type StructureElement = {
  dictionary: Reference
  add(child: unknown): StructureElement
  end(): void
}

type StructureOptions = { lang?: string; alt?: string; scope?: 'Column' | 'Row'; bbox?: [number, number, number, number] }

export type PdfKit = {
  _id: Uint8Array
  _root: Reference
  _font: EmbeddedFont
  page: { fonts: Record<string, unknown> }
  font(source: FontkitFont | string, name?: string): PdfKit
  ref(data: Record<string, unknown>): Reference
  addPage(): PdfKit
  switchToPage(index: number): unknown
  addContent(operators: string): PdfKit
  struct(type: string, options?: StructureOptions): StructureElement
  addStructure(element: StructureElement): PdfKit
  markStructureContent(tag: string): unknown
  markContent(tag: string, options?: { type?: string; lang?: string; actual?: string }): PdfKit
  endMarkedContent(): PdfKit
  endMetadata(): void
  on(event: 'data', listener: (chunk: Buffer) => void): PdfKit
  on(event: 'end', listener: () => void): PdfKit
  on(event: 'error', listener: (error: Error) => void): PdfKit
  end(): void
}

export type PdfKitOptions = PDFKit.PDFDocumentOptions

/** A new file without pages and, unlike PDFKit's default, without Helvetica: it garbles all but Latin-1 and is not embedded. */
export function openPdfKit(options: PdfKitOptions): PdfKit {
  return new PDFDocument({ ...options, font: '', autoFirstPage: false, bufferPages: true }) as unknown as PdfKit
}

/**
 * Parses a font file; the result may be embedded in any number of documents. fontkit keeps one object for each glyph, with the characters of
 * its first use: a glyph that Arabic letters share would be read back as the wrong letter. So each use gets characters of its own.
 */
export function parseFont(path: string): FontkitFont {
  const font = openPdfKit({}).font(path)._font.font
  allowMissingAnchors(font)
  const shared = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => Object.assign(Object.create(shared(id, codePoints)) as FontkitGlyph, { id, codePoints })
  return font
}

/** A letter without an anchor for a kind of vowel sign is allowed in a font, but stops fontkit: the sign then stays where it stands. */
function allowMissingAnchors(font: FontkitFont): void {
  font.layout('x', [])
  const positioner = font._layoutEngine?.engine?.GPOSProcessor
  if (!positioner) return
  const apply = positioner.applyAnchor.bind(positioner)
  positioner.applyAnchor = (mark, anchor, base) => {
    if (anchor) apply(mark, anchor, base)
  }
}
