// What a printed document says, as data: features build it, `drawPdf` draws it.
import type { Language } from '#app/kernel/language'

/** A stretch of text; `bold` for what carries the meaning of a line, `muted` for what only explains it. */
export type Run = string | { text: string; style?: 'plain' | 'bold' | 'muted'; language?: Language }

/** One text with or without emphasis. A line feed inside begins a new line. */
export type RichText = string | readonly Run[]

/** Words in the band across the top: a copy, an unsigned draft, or demonstration data. */
export type PdfMark = 'copy' | 'draft' | 'demonstration'

export type PdfDocument = {
  /** Shown as the first heading, as the window title and in the metadata. */
  title: string
  language: Language
  /** Kind and number, shown at the top end: `Agreement AG-2026-0031`. */
  number: string
  /** Fixes the dates inside the file and, with all else, its id: the same data give the same bytes. */
  issuedAt: Date
  author: string
  blocks: readonly PdfBlock[]
  footer: { verify: string; note?: string }
  mark?: PdfMark
}

/** Every block may speak another language than the document (agreements in two languages). */
export type PdfBlock = (
  | HeadingBlock
  | ParagraphBlock
  | PartiesBlock
  | FactsBlock
  | TableBlock
  | SignaturesBlock
  | NoticeBlock
  | ListBlock
  | PlatesBlock
  | FigureBlock
  | QrBlock
  | MapBlock
  | { kind: 'spacer'; /** points; 12 by default */ height?: number }
  | { kind: 'rule' }
  | { kind: 'pageBreak' }
) & { language?: Language }

/** Level 1 looks like the document's title: the second title of a bilingual document. Levels never skip in the tags. */
export type HeadingBlock = { kind: 'heading'; level: 1 | 2 | 3; text: string }

export type ParagraphBlock = { kind: 'paragraph'; text: RichText; size?: 'body' | 'small' }

/** Side by side, each a small caption above its lines. */
export type PartiesBlock = { kind: 'parties'; parties: readonly { caption: string; lines: readonly RichText[] }[] }

export type FactsBlock = { kind: 'facts'; facts: readonly { label: string; value: RichText }[] }

export type TableColumn = {
  label: string
  /** `end` for figures. */
  align?: 'start' | 'end'
  /** Share of the width relative to the other columns; 1 by default. */
  weight?: number
  /** The cells of this column name their row. */
  rowHeader?: boolean
}

/** Each row, and the total, has one cell for each column. The header is repeated after a page break. */
export type TableBlock = {
  kind: 'table'
  columns: readonly TableColumn[]
  rows: readonly (readonly RichText[])[]
  total?: readonly RichText[]
}

/** Without `signedLine` there is room above the line for a signature by hand. */
export type SignaturesBlock = { kind: 'signatures'; signatures: readonly { role: string; name?: string; signedLine?: string }[] }

export type NoticeBlock = { kind: 'notice'; tone?: 'plain' | 'warning' | 'stop'; title?: string; text: RichText }

export type ListBlock = { kind: 'list'; ordered?: boolean; items: readonly RichText[] }

/** Names of cities as enamelled street plates; nothing else is drawn so. */
export type PlatesBlock = { kind: 'plates'; cities: readonly string[] }

export type FigureBlock = { kind: 'figure'; figure: string; caption: RichText }

/** `matrix[row][column]` is true where dark, without the quiet zone; `beside` stands at the end side of the code. */
export type QrBlock = { kind: 'qr'; matrix: readonly (readonly boolean[])[]; alt: string; /** points; 92 by default */ size?: number; beside?: readonly RichText[] }

/** `share` of the largest, from 0 to 1, is the area of a place's disc; `alt` says in words what the map shows. */
export type MapBlock = { kind: 'map'; alt: string; places: readonly { longitude: number; latitude: number; share: number }[] }
