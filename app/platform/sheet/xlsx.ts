// Spreadsheets (XLSX) with typed cells: amounts are numbers, days are dates, and text is text, whatever it begins with: it is never a formula.
import writeExcelFile, { type Row } from 'write-excel-file/node'
import { minorUnits, toDecimal, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

/** A cell: text, an amount in its currency's decimals, a day, or a count or rate as it is. */
export type XlsxCell = string | null | { amount: Money } | { day: Day } | { figure: string }

export type XlsxColumn = { label: string; /** In characters. */ width: number; align?: 'end' }

export type XlsxSheet = { name: string; columns: readonly XlsxColumn[]; rows: readonly (readonly XlsxCell[])[]; total?: readonly XlsxCell[] }

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const LONGEST_CELL = 32_767
const LONGEST_NAME = 31

/** The writer keeps texts as keys of a plain object: one that every object has (`constructor`) would break the file. An unseen blank parts them. */
function asText(text: string): string {
  return (text in Object.prototype ? `${text}\u200b` : text).slice(0, LONGEST_CELL)
}

function written(cell: XlsxCell, style: { fontWeight?: 'bold' } = {}): Row[number] {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: asText(cell), type: String, ...style }
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'left', ...style }
  if ('figure' in cell) return { value: Number(cell.figure), type: Number, ...style }
  const decimals = minorUnits(cell.amount.currency)
  // Fifteen digits are exact in a double; no amount has more (`parseAmount`).
  return { value: Number(toDecimal(cell.amount)), type: Number, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`, ...style }
}

/** Names of sheets as spreadsheets allow them: short, without some signs, each once. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Sheet'
    let wanted = plain.slice(0, LONGEST_NAME).trim()
    for (let i = 2; taken.has(wanted.toLowerCase()); i++) wanted = `${plain.slice(0, LONGEST_NAME - 4).trim()} ${i}`
    taken.add(wanted.toLowerCase())
    return wanted
  })
}

/** The file: for each sheet a header row that stays in sight, the rows, and a total in bold. */
export async function toXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  return writeExcelFile(
    sheets.map((sheet, i) => ({
      sheet: names[i]!,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => ({ width })),
      data: [
        sheet.columns.map(({ label, align }): Row[number] => ({ value: label, type: String, fontWeight: 'bold', ...(align ? { align: 'right' as const } : {}) })),
        ...sheet.rows.map((row) => row.map((cell) => written(cell))),
        ...(sheet.total ? [sheet.total.map((cell) => written(cell, { fontWeight: 'bold' }))] : []),
      ],
    })),
  ).toBuffer()
}
