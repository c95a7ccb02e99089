// Brings a SQLite file up to the migrations of this checkout, or refuses in words.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrationsDirectory, readMigrations, readSchema, type Migration } from './files.ts'
import { EVERYTHING, withSchemaEngine } from './schema-engine.ts'

/** A refusal to migrate, worded for the person at the terminal. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

export type MigrationState = {
  /** Names that the database has, oldest first. */
  applied: string[]
  /** Names that this checkout has and the database has not. */
  pending: string[]
  /** Names that the database has and this checkout does not know: the database is newer. */
  unknown: string[]
  /** Names that were begun and never finished. */
  broken: string[]
  empty: boolean
}

/** Compares a database file with the checkout's migrations. A file that is missing counts as empty. */
export function readMigrationState(databaseFile: string, migrations: readonly Migration[]): MigrationState {
  const rows = readAppliedRows(databaseFile)
  const known = new Set(migrations.map((migration) => migration.name))
  const applied = rows.list.filter((row) => row.finished).map((row) => row.name)
  return {
    applied,
    pending: migrations.map((migration) => migration.name).filter((name) => !applied.includes(name)),
    unknown: rows.list.map((row) => row.name).filter((name) => !known.has(name)),
    broken: rows.list.filter((row) => !row.finished).map((row) => row.name),
    empty: rows.empty,
  }
}

/**
 * Applies what is pending to `databaseFile` (created when missing) and returns the names applied.
 * Refuses when the database is newer than the code, or when an earlier migration stopped half-way.
 */
export async function applyMigrations(databaseFile: string, directory = migrationsDirectory): Promise<string[]> {
  await mkdir(path.dirname(databaseFile), { recursive: true })
  const migrations = await readMigrations(directory)
  const state = readMigrationState(databaseFile, migrations)
  refuseUnfit(databaseFile, state)
  if (state.pending.length === 0) return []
  // SQLite runs a migration statement by statement: a rehearsal on a copy keeps a failing one away from the data.
  if (!state.empty) await rehearse(databaseFile, migrations, directory)
  return run(databaseFile, migrations, directory)
}

function refuseUnfit(databaseFile: string, state: MigrationState): void {
  if (state.unknown.length > 0) {
    throw new MigrationRefused(
      `The database ${databaseFile} is newer than this code: it already has the migration "${state.unknown[0]}". ` +
        'Use the version of the code that wrote it, or restore an earlier backup.',
    )
  }
  if (state.broken.length > 0) {
    throw new MigrationRefused(
      `The migration "${state.broken[0]}" stopped half-way in ${databaseFile}. Restore the last backup (npm run restore -- FILE), then start again.`,
    )
  }
}

async function rehearse(databaseFile: string, migrations: Migration[], directory: string): Promise<void> {
  const copy = `${databaseFile}.rehearsal-${process.pid}`
  const source = new Database(databaseFile, { readonly: true })
  try {
    await source.backup(copy)
    await run(copy, migrations, directory)
  } catch (error) {
    throw new MigrationRefused(`The migrations do not fit the data in ${databaseFile}, which was left as it is: ${describe(error)}`)
  } finally {
    source.close()
    await Promise.all(['', '-wal', '-shm', '-journal'].map((ending) => rm(copy + ending, { force: true })))
  }
}

async function run(databaseFile: string, migrations: Migration[], directory: string): Promise<string[]> {
  const result = await withSchemaEngine(databaseFile, await readSchema(), (engine) =>
    engine.applyMigrations({ migrationsList: migrationList(migrations, directory), filters: EVERYTHING }),
  )
  return result.appliedMigrationNames
}

function migrationList(migrations: Migration[], directory: string) {
  return {
    baseDir: directory,
    lockfile: { path: path.join(directory, 'migration_lock.toml'), content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map((migration) => ({
      path: migration.name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: migration.sql } },
    })),
  }
}

function readAppliedRows(databaseFile: string): { empty: boolean; list: { name: string; finished: boolean }[] } {
  let database: Database.Database
  try {
    database = new Database(databaseFile, { readonly: true, fileMustExist: true })
  } catch {
    return { empty: true, list: [] }
  }
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all() as string[]
    if (!tables.includes('_prisma_migrations')) return { empty: tables.length === 0, list: [] }
    const rows = database
      .prepare('select migration_name as name, finished_at as finishedAt from _prisma_migrations where rolled_back_at is null order by migration_name')
      .all() as { name: string; finishedAt: unknown }[]
    return { empty: false, list: rows.map((row) => ({ name: row.name, finished: row.finishedAt !== null })) }
  } finally {
    database.close()
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error)
}
