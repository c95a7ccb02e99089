// A list as a file, row by row: CSV of any length, written while it is sent, and a workbook up to a bound, which says where it ends.
import type { Money } from '#app/kernel/money'
import { toDecimal } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { madeFile, streamedText } from '../files/download'
import { csvRows, type Cell } from './csv'
import { toXlsx, XLSX_MEDIA_TYPE, type XlsxCell } from './xlsx'

/** Text, a day, an amount, a count, or a code with the reader's word for it: a CSV file has the code, a workbook the word. */
export type ListCell = string | null | { day: Day } | { amount: Money } | { figure: string } | { code: string; word: string }
/** `key` heads the column in CSV, `label` in a workbook. */
export type ListColumn<Row> = { key: string; label: string; of: (row: Row) => ListCell }

export const LIST_FORMATS = ['csv', 'xlsx'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** Rows of a workbook: beyond them it would not fit into memory beside others. */
export const MOST_IN_WORKBOOK = 20_000

type File<Row> = { name: string; title: string; format: ListFormat; columns: readonly ListColumn<Row>[]; pages: AsyncGenerator<readonly Row[]>; /** The last line of a workbook that does not hold everything. */ cut: (rows: number) => string }

export async function listFile<Row>({ name, title, format, columns, pages, cut }: File<Row>): Promise<Response> {
  if (format === 'csv') return streamedText(`${name}.csv`, 'text/csv; charset=utf-8; header=present', csvOf(columns, pages))
  const rows: XlsxCell[][] = []
  for await (const page of pages) {
    rows.push(...page.map((row) => columns.map((column) => inWorkbook(column.of(row)))))
    if (rows.length > MOST_IN_WORKBOOK) break
  }
  if (rows.length > MOST_IN_WORKBOOK) rows.splice(MOST_IN_WORKBOOK, rows.length, [cut(MOST_IN_WORKBOOK)])
  const widths = columns.map((column, i) => Math.min(60, Math.max(column.label.length, ...rows.slice(0, 500).map((row) => lengthOf(row[i])))) + 2)
  const ends = columns.map((_, i) => rows.some((row) => typeof row[i] === 'object' && row[i] !== null && !('day' in row[i])))
  const sheet = { name: title, columns: columns.map(({ label }, i) => ({ label, width: widths[i]!, ...(ends[i] ? { align: 'end' as const } : {}) })), rows }
  return madeFile(`${name}.xlsx`, XLSX_MEDIA_TYPE, await toXlsx([sheet]))
}

async function* csvOf<Row>(columns: readonly ListColumn<Row>[], pages: AsyncGenerator<readonly Row[]>): AsyncGenerator<string> {
  yield csvRows([columns.map(({ key }) => key)])
  for await (const page of pages) if (page.length > 0) yield csvRows(page.map((row) => columns.map((column) => inCsv(column.of(row)))))
}

function inCsv(cell: ListCell): Cell {
  if (cell === null || typeof cell === 'string' || 'figure' in cell) return cell
  if ('day' in cell) return cell.day
  return 'code' in cell ? cell.code : { figure: toDecimal(cell.amount) }
}

function inWorkbook(cell: ListCell): XlsxCell {
  return typeof cell === 'object' && cell !== null && 'code' in cell ? cell.word : cell
}

function lengthOf(cell: XlsxCell | undefined): number {
  if (cell === null || cell === undefined) return 0
  if (typeof cell === 'string') return cell.length
  return 'day' in cell ? 10 : 'figure' in cell ? cell.figure.length : toDecimal(cell.amount).length + 3
}
