import Database from 'better-sqlite3'

/** What SQLite itself says about a file: broken pages and indexes, rows that point nowhere. A sentence for each. */
export function fileFaults(databaseFile: string): string[] {
  const database = new Database(databaseFile, { readonly: true, fileMustExist: true })
  try {
    const pages = (database.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((text) => text !== 'ok')
    const orphans = database.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
    return [...pages.map((text) => `SQLite reports: ${text}.`), ...orphans.map((row) => `Row ${row.rowid} of ${row.table} points to a row of ${row.parent} that is not there.`)]
  } finally {
    database.close()
  }
}
