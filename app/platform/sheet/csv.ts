import Papa from 'papaparse'

/** A cell: text, or a figure that stays a number (`{ figure: '-5.00' }`). */
export type Cell = string | null | { figure: string }

/** Text that a spreadsheet would take for a formula, also behind blanks and in full width. Source: STANDARDS.md, section 8. */
const FORMULA = /^[\s'"]*[=+\-@\t\r＝＋－＠]/

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.figure
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** A CSV file: header row, commas, CRLF, quotes where needed; safe against spreadsheet formulas. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse({ fields: [...header], data: rows.map((row) => row.map(written)) }, { newline: '\r\n' }) + '\r\n'
}

/** Rows of such a file alone, for one that is written in parts; the first of them is its header. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return Papa.unparse(rows.map((row) => row.map(written)), { newline: '\r\n' }) + '\r\n'
}

/** The answer that hands a CSV file out. */
export function csvResponse(fileName: string, text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${fileName}"` } })
}
