// A statement file in whichever format it is, read and judged whole. Nothing is written here.
import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { readTable } from '#app/platform/sheet/read-table'
import { parseXml, type XmlFailure } from '#app/platform/xml'
import { readCamt, type CamtFailure, type ReadStatements } from '../domain/camt'
import { guessMapping, headingsIn, isEnough, readTable as readRows, type CsvTable, type Mapping, type TableReading } from '../domain/csv-statement'
import { isMt940, readMt940 } from '../domain/mt940'
import { judgeStatement, type StatementDraft, type StatementFault, type StatementFormat } from '../domain/statement'
import { LARGEST_STATEMENT_FILE } from '../forms/bank.form'

export type StatementFileFailure = { code: 'FILE_MISSING' } | { code: 'FILE_TOO_LARGE'; megabytes: number } | { code: 'NO_KNOWN_FORMAT' } | { code: 'COLUMNS_MISSING' } | { code: 'NO_STATEMENTS' } | { code: 'FILE_FAULTY'; count: number; faults: StatementFault[] } | XmlFailure | CamtFailure

export type StatementFile = { format: StatementFormat; sha256: string; statements: StatementDraft[]; /** Entries that the bank has not booked yet: they are left out. */ pending: number }

/** UTF-8, or else the encoding that XML names or old bank software writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Lines of a table that are shown while its columns are named. */
const SAMPLE = 5

export type ColumnsToName = { headings: string[]; sample: string[][]; mapping: Mapping }

/** A table's headings with what they seem to mean; null where the file is no table. */
export function columnsOf(bytes: Uint8Array): ColumnsToName | null {
  const text = decode(bytes)
  const table = isTable(text) ? tableIn(text) : null
  return table && { headings: table.headings.map((heading) => heading.trim()), sample: table.rows.slice(0, SAMPLE).map(({ cells }) => [...cells]), mapping: guessMapping(table.headings) }
}

const isTable = (text: string) => !text.trimStart().startsWith('<') && !isMt940(text)

function tableIn(text: string): CsvTable | null {
  const rows = readTable(text)
  return rows && headingsIn(rows)
}

/** Reads a file of a bank, whole or not at all; `reading` says what the columns of a table are. */
export function readStatementFile(bytes: Uint8Array, reading: TableReading | null = null): Result<StatementFile, StatementFileFailure> {
  if (bytes.length === 0) return refuse({ code: 'FILE_MISSING' })
  if (bytes.length > LARGEST_STATEMENT_FILE) return refuse({ code: 'FILE_TOO_LARGE', megabytes: LARGEST_STATEMENT_FILE / 1_000_000 })
  const read = readFormat(decode(bytes), reading)
  if (!read.ok) return read
  const { format, pending } = read.value
  const statements = withoutRepeats(read.value.statements)
  const faults = [...read.value.faults, ...(read.value.faults.length > 0 ? [] : statements.flatMap((statement) => judgeStatement(statement, { balances: format === 'CSV' ? 'IF_THERE' : 'NEEDED' })))]
  if (faults.length > 0) return refuse({ code: 'FILE_FAULTY', count: faults.length, faults: [...faults].sort((a, b) => a.line - b.line) })
  if (statements.length === 0) return refuse({ code: 'NO_STATEMENTS' })
  return accept({ format, sha256: createHash('sha256').update(bytes).digest('hex'), statements, pending })
}

function readFormat(text: string, reading: TableReading | null): Result<ReadStatements & { format: StatementFormat }, StatementFileFailure> {
  if (isMt940(text)) return accept({ ...readMt940(text.replace(/\r\n?/g, '\n')), format: 'MT940' })
  if (isTable(text)) return readColumns(text, reading)
  const root = parseXml(text)
  if (!root.ok) return root
  const read = readCamt(root.value)
  return read.ok ? accept({ ...read.value, format: 'CAMT053' }) : read
}

function readColumns(text: string, reading: TableReading | null): Result<ReadStatements & { format: StatementFormat }, StatementFileFailure> {
  const table = tableIn(text)
  if (!table) return refuse({ code: 'NO_KNOWN_FORMAT' })
  if (!reading || !isEnough(reading.mapping)) return refuse({ code: 'COLUMNS_MISSING' })
  return accept({ ...readRows(table, reading.mapping, reading), format: 'CSV' })
}

/** Account, days, balances and amounts: by these a statement is the same one, whatever its format. */
export function identityOf(statement: StatementDraft, days: { from: string; to: string }): string {
  const { account, currency, opening, closing, entries } = statement
  const amounts = entries.map((entry) => `${entry.bookedOn}${entry.direction}${entry.amountMinor}`).sort()
  return createHash('sha256').update([account, currency, days.from, days.to, opening?.minor ?? '', closing?.minor ?? '', ...amounts].join('|')).digest('hex')
}

/** A statement that a file holds twice is read once. */
function withoutRepeats(statements: readonly StatementDraft[]): StatementDraft[] {
  const seen = new Set<string>()
  return statements.filter((statement) => {
    if (statement.number === null || statement.entries.length === 0) return true
    const key = `${statement.number}|${identityOf(statement, { from: statement.opening?.on ?? '', to: statement.closing?.on ?? '' })}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
