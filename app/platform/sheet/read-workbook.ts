import Papa from 'papaparse'
import readWorkbookFile from 'read-excel-file/node'

type CellValue = string | number | boolean | Date | null

/** A cell as a CSV file would have it: days as ISO, numbers with a point and without exponent where they have none. */
function written(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

/** The sheets of a workbook by name, each as the bytes of a CSV file; null where the file is no workbook. Of a formula its last value is read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Map<string, Uint8Array> | null> {
  try {
    const sheets = await readWorkbookFile(Buffer.from(bytes))
    return new Map(sheets.map(({ sheet, data }) => [sheet, new TextEncoder().encode(Papa.unparse((data as CellValue[][]).map((row) => row.map(written))))]))
  } catch {
    return null
  }
}
