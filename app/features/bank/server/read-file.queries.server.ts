// A statement file in whichever format it is, read and judged whole. Nothing is written here.
import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#app/kernel/failure'
import { parseXml, type XmlFailure } from '#app/platform/xml'
import { readCamt, type CamtFailure, type ReadStatements } from '../domain/camt'
import { judgeStatement, type StatementDraft, type StatementFault, type StatementFormat } from '../domain/statement'
import { LARGEST_STATEMENT_FILE } from '../forms/bank.form'

export type StatementFileFailure = { code: 'FILE_MISSING' } | { code: 'FILE_TOO_LARGE'; megabytes: number } | { code: 'NO_KNOWN_FORMAT' } | { code: 'NO_STATEMENTS' } | { code: 'FILE_FAULTY'; count: number; faults: StatementFault[] } | XmlFailure | CamtFailure

export type StatementFile = { format: StatementFormat; sha256: string; statements: StatementDraft[]; /** Entries that the bank has not booked yet: they are left out. */ pending: number }

/** UTF-8, or else the encoding that XML names or old bank software writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export function readStatementFile(bytes: Uint8Array): Result<StatementFile, StatementFileFailure> {
  if (bytes.length === 0) return refuse({ code: 'FILE_MISSING' })
  if (bytes.length > LARGEST_STATEMENT_FILE) return refuse({ code: 'FILE_TOO_LARGE', megabytes: LARGEST_STATEMENT_FILE / 1_000_000 })
  const read = readFormat(decode(bytes))
  if (!read.ok) return read
  const { format, pending } = read.value
  const statements = withoutRepeats(read.value.statements)
  const faults = [...read.value.faults, ...(read.value.faults.length > 0 ? [] : statements.flatMap((statement) => judgeStatement(statement, { balances: format === 'CSV' ? 'IF_THERE' : 'NEEDED' })))]
  if (faults.length > 0) return refuse({ code: 'FILE_FAULTY', count: faults.length, faults: [...faults].sort((a, b) => a.line - b.line) })
  if (statements.length === 0) return refuse({ code: 'NO_STATEMENTS' })
  return accept({ format, sha256: createHash('sha256').update(bytes).digest('hex'), statements, pending })
}

function readFormat(text: string): Result<ReadStatements & { format: StatementFormat }, StatementFileFailure> {
  if (!text.trimStart().startsWith('<')) return refuse({ code: 'NO_KNOWN_FORMAT' })
  const root = parseXml(text)
  if (!root.ok) return root
  const read = readCamt(root.value)
  return read.ok ? accept({ ...read.value, format: 'CAMT053' }) : read
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
