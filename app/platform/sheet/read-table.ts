import Papa from 'papaparse'
import type { CsvRecord } from './read-csv'

/** Reads a table as others export it, with whatever parts its cells: comma, semicolon, tab or bar. Empty lines are left out; null where a quote is never closed. */
export function readTable(text: string): CsvRecord[] | null {
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [';', ',', '\t', '|'], skipEmptyLines: false })
  if (parsed.errors.some((error) => error.code === 'MissingQuotes')) return null
  return parsed.data.flatMap((cells, i) => (cells.some((cell) => cell.trim() !== '') ? [{ line: i + 1, cells }] : []))
}
