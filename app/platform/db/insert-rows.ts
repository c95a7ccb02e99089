// Many rows in few statements: a list of values goes to the database as one JSON text, thirty times as fast as row by row through the client.
import { assert } from '#app/kernel/assert'
import type { Db } from './index'

export type ColumnValue = string | number | bigint | boolean | Date | null
type Rows = readonly Readonly<Record<string, ColumnValue>>[]

const CHUNK = 5000

/** A value as JSON that the database reads back whole: no bigint passes through a float. Instants are written as the client writes them. */
function written(value: ColumnValue): string {
  if (value === null) return 'null'
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (value instanceof Date) return `"${value.toISOString().slice(0, -1)}+00:00"`
  return JSON.stringify(value)
}

/** Rows as one JSON text, a list of lists: what `json_each` takes apart. */
export function asJsonRows(rows: readonly (readonly ColumnValue[])[]): string {
  return `[${rows.map((row) => `[${row.map(written).join(',')}]`).join(',')}]`
}

/** Runs a statement for each part of the rows; `tail` follows the SELECT. Names come from code, never from outside. */
async function send(transaction: Db, table: string, rows: Rows, tail: string): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  assert([table, ...columns].every((name) => /^[A-Za-z]+$/.test(name)), 'a name of a table or column is a plain word')
  const into = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${columns.map((_, i) => `value->>${i}`).join(', ')} FROM json_each(?) WHERE true${tail}`
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK)
    const written = await transaction.$executeRawUnsafe(into, asJsonRows(part.map((row) => columns.map((column) => row[column] ?? null))))
    assert(written === part.length, `${written} of ${part.length} rows reached ${table}`)
  }
}

/** Inserts rows of one shape into a table, in the open transaction. */
export async function insertRows(transaction: Db, table: string, rows: Rows): Promise<void> {
  await send(transaction, table, rows, '')
}

/** Inserts rows, or moves the row that has the same key already: every other column is a number that is `add`ed to, or that `replace`s what stood there. */
export async function upsertRows(transaction: Db, table: string, rows: Rows, on: { key: readonly string[]; how: 'add' | 'replace' }): Promise<void> {
  if (rows.length === 0) return
  const others = Object.keys(rows[0]!).filter((column) => !on.key.includes(column))
  const set = others.map((column) => (on.how === 'add' ? `"${column}" = "${table}"."${column}" + excluded."${column}"` : `"${column}" = excluded."${column}"`))
  await send(transaction, table, rows, ` ON CONFLICT (${on.key.map((column) => `"${column}"`).join(', ')}) DO UPDATE SET ${set.join(', ')}`)
}
