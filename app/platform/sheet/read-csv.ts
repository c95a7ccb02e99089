import Papa from 'papaparse'

/** A record of a CSV file: the line on which it begins (the header is line 1), and its cells. */
export type CsvRecord = { line: number; cells: string[] }

export type CsvFault = { code: 'NOT_UTF8'; line: number } | { code: 'QUOTE_OPEN'; line: number }

/** Reads UTF-8 CSV as RFC 4180 has it: comma, quotes with line breaks, LF or CRLF, with or without a byte order mark. Empty lines are left out. */
export function readCsv(bytes: Uint8Array): { ok: true; records: CsvRecord[] } | { ok: false; fault: CsvFault } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, fault: { code: 'NOT_UTF8', line: firstBadLine(bytes) } }
  }
  const records: CsvRecord[] = []
  let [line, at, open]: [number, number, number | null] = [1, 0, null]
  Papa.parse<string[]>(text, {
    delimiter: ',',
    skipEmptyLines: false,
    step({ data, errors, meta }) {
      if (errors.some((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes')) open ??= line
      if (data.some((cell) => cell !== '')) records.push({ line, cells: data })
      line += breaksBetween(text, at, meta.cursor)
      at = meta.cursor
    },
  })
  return open === null ? { ok: true, records } : { ok: false, fault: { code: 'QUOTE_OPEN', line: open } }
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) breaks++
  }
  return breaks
}

/** The line of the first bytes that are not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0]
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue
    try {
      decoder.decode(bytes.subarray(start, i))
    } catch {
      return line
    }
    start = i + 1
    line++
  }
  return line - 1
}
