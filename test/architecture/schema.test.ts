// The database that the migrations make is the one that the schema describes, and money in it is whole.
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { diffWithSchema } from '../../scripts/database/diff.ts'
import { openTestDatabase } from '../support/database'
import { filesBelow, read } from '../support/repository'

type Column = { model: string; name: string; type: string }

function columns(): Column[] {
  return filesBelow('prisma/schema', /\.prisma$/).flatMap((file) => {
    let model = ''
    return read(file).split('\n').flatMap((line): Column[] => {
      model = /^model (\w+)/.exec(line)?.[1] ?? model
      const field = /^\s+(\w+)\s+(\w+)/.exec(line)
      return field ? [{ model, name: field[1] ?? '', type: field[2] ?? '' }] : []
    })
  })
}

async function migrated(): Promise<Database.Database> {
  const { file, close } = await openTestDatabase('migrated')
  const database = new Database(file)
  onTestFinished(async () => {
    database.close()
    await close()
  })
  return database
}

describe('schema', () => {
  test('equals the migrations', async () => {
    const { file, close } = await openTestDatabase('migrated')
    onTestFinished(close)
    expect(await diffWithSchema(file)).toBe('')
  })

  test('keeps money in whole minor units', () => {
    const money = columns().filter((column) => /(Minor|amount|Amount)$/.test(column.name))
    expect(money.length).toBeGreaterThan(20)
    expect(money.filter((column) => column.type !== 'BigInt')).toEqual([])
    expect(columns().filter((column) => column.type === 'Float' || column.type === 'Decimal').map((column) => column.name).sort()).toEqual(['latitude', 'longitude'])
  })

  test.each(['Entry', 'Posting', 'AuditEvent'])('LEDGER-2: rows of %s are neither changed nor deleted, by trigger', async (table) => {
    const database = await migrated()
    const triggers = database.prepare("select upper(sql) as sql from sqlite_master where type = 'trigger' and tbl_name = ?").pluck().all(table) as string[]
    for (const deed of ['UPDATE', 'DELETE']) expect(triggers.some((sql) => sql.includes(deed) && sql.includes('ABORT')), deed).toBe(true)
  })

  test('points only at rows that exist: every reference is a foreign key', async () => {
    const database = await migrated()
    expect(database.pragma('foreign_key_check')).toEqual([])
  })
})
