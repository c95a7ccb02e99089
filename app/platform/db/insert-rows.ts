// Many rows in few statements: a list of values goes to the database as one JSON text, thirty times as fast as row by row through the client.
import { assert } from '#app/kernel/assert'
import type { Db } from './index'

export type ColumnValue = string | number | bigint | boolean | Date | null

const CHUNK = 5000

/** A value as JSON that the database reads back whole: no bigint passes through a float. Instants are written as the client writes them. */
function written(value: ColumnValue): string {
  if (value === null) return 'null'
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (value instanceof Date) return `"${value.toISOString().slice(0, -1)}+00:00"`
  return JSON.stringify(value)
}

/** Inserts rows of one shape into a table, in the open transaction. Column names come from code, never from outside. */
export async function insertRows<Row extends Record<string, ColumnValue>>(transaction: Db, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  assert([table, ...columns].every((name) => /^[A-Za-z]+$/.test(name)), 'a name of a table or column is a plain word')
  const into = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${columns.map((_, i) => `value->>${i}`).join(', ')} FROM json_each(?)`
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK)
    const inserted = await transaction.$executeRawUnsafe(into, `[${part.map((row) => `[${columns.map((column) => written(row[column] ?? null)).join(',')}]`).join(',')}]`)
    assert(inserted === part.length, `${inserted} of ${part.length} rows reached ${table}`)
  }
}
