// A report as tables with totals: one content for the page, the spreadsheet and the PDF.
import { formatsIn, type Formats, type Language } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { PdfDocument, RichText, TableBlock } from '#app/platform/pdf'
import type { XlsxSheet } from '#app/platform/sheet/xlsx'
import { reportMessages } from '../messages/report'

/** `href` leads to the rows behind a figure; only the page shows it. */
export type ReportCell = string | null | { amount: Money; href?: string } | { day: Day }

export type ReportColumn = {
  label: string
  kind: 'text' | 'amount' | 'day'
  /** Share of a page's width relative to the others. */
  weight?: number
  /** On paper, and in a wide table on the screen, it stands beneath the column before it, so that figures keep their width. */
  beneath?: true
}

/** Rows that add up to the total where there is one. */
export type ReportTable = { title: string; note?: string; columns: readonly ReportColumn[]; rows: readonly (readonly ReportCell[])[]; total?: readonly ReportCell[] }

export type Report = {
  /** Without an ending; says what it is of and as at which day. */
  fileName: string
  title: string
  /** What or whom it is about. */
  subject: string
  asOf: Day
  knownOn: Day | null
  /** Further facts for the head of the report. */
  facts?: readonly { label: string; value: string }[]
  tables: readonly ReportTable[]
}

/** A cell as a reader of the language reads it. */
export function cellText(cell: ReportCell, formats: Formats): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return 'day' in cell ? formats.shortDay(cell.day) : formats.figure(cell.amount)
}

function aboutOf(report: Report, language: Language): { label: string; value: string | { day: Day } }[] {
  const words = reportMessages[language]
  return [
    { label: words.of, value: report.subject },
    { label: words.asOf, value: { day: report.asOf } },
    ...(report.knownOn ? [{ label: words.knownOn, value: { day: report.knownOn } }] : []),
    ...(report.facts ?? []),
  ]
}

/** A row on paper: what stands beneath goes under the cell before it. */
function printed(cells: readonly string[], columns: readonly ReportColumn[]): RichText[] {
  return columns.flatMap((column, i): RichText[] => {
    if (column.beneath) return []
    const beneath = columns[i + 1]?.beneath ? (cells[i + 1] ?? '') : ''
    return [beneath ? [cells[i]!, { text: `\n${beneath}`, style: 'muted' }] : cells[i]!]
  })
}

function tableBlock({ columns, rows, total }: ReportTable, formats: Formats): TableBlock {
  const standing = columns.flatMap((column, i) => (column.beneath ? [] : [{ ...column, label: columns[i + 1]?.beneath ? `${column.label}\n${columns[i + 1]!.label}` : column.label }]))
  const textOf = (row: readonly ReportCell[]) => printed(row.map((cell) => cellText(cell, formats)), columns)
  return {
    kind: 'table',
    columns: standing.map(({ label, kind, weight = 1 }, i) => ({ label, weight, ...(kind === 'amount' ? { align: 'end' as const } : {}), ...(i === 0 ? { rowHeader: true } : {}) })),
    rows: rows.map(textOf),
    ...(total ? { total: textOf(total) } : {}),
  }
}

type Printing = { language: Language; at: Date; isDemonstration: boolean }

/** The report as a document: its title says what it is about; the facts beneath, then each table under its heading. */
export function reportDocument(report: Report, { language, at, isDemonstration }: Printing): PdfDocument {
  const words = reportMessages[language]
  const formats = formatsIn(language)
  return {
    title: `${report.title}${words.colon}${report.subject}`,
    language,
    number: `${report.title}, ${words.asOfDay(formats.shortDay(report.asOf))}`,
    issuedAt: at,
    author: words.author,
    ...(isDemonstration ? { mark: 'demonstration' as const } : {}),
    blocks: [
      { kind: 'facts', facts: [...aboutOf(report, language).slice(1).map(({ label, value }) => ({ label, value: typeof value === 'string' ? value : formats.day(value.day) })), { label: words.drawnUp, value: formats.instant(at) }] },
      ...report.tables.flatMap((table): PdfDocument['blocks'] => [
        { kind: 'heading', level: 2, text: table.title },
        ...(table.note ? [{ kind: 'paragraph' as const, size: 'small' as const, text: table.note }] : []),
        table.rows.length > 0 ? tableBlock(table, formats) : { kind: 'paragraph', text: words.nothing },
      ]),
    ],
    footer: { verify: words.footer(report.subject, formats.day(report.asOf)) },
  }
}

const WIDTH = { text: 34, amount: 18, day: 13 }

/** The report as sheets, one for each table, and one that says what it is about. */
export function reportSheets(report: Report, language: Language): XlsxSheet[] {
  const words = reportMessages[language]
  return [
    ...report.tables.map((table) => ({
      name: table.title,
      columns: table.columns.map((column) => ({ label: column.label, width: WIDTH[column.kind], ...(column.kind === 'amount' ? { align: 'end' as const } : {}) })),
      rows: table.rows,
      ...(table.total ? { total: table.total } : {}),
    })),
    { name: words.about, columns: [{ label: words.about, width: 28 }, { label: report.title, width: 60 }], rows: [...aboutOf(report, language).map(({ label, value }) => [label, value]), ...report.tables.flatMap((table) => (table.note ? [[table.title, table.note]] : []))] },
  ]
}
