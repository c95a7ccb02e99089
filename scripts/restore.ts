// npm run restore -- FILE: puts a backup in the database's place; what was there before is kept beside it.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { applyMigrations, readMigrationState } from './database/apply-migrations.ts'
import { fileFaults } from './database/file-faults.ts'
import { readMigrations } from './database/files.ts'
import { databaseFile } from './database/location.ts'
import { main, Refused } from './system.ts'

const sideFiles = (file: string) => ['-wal', '-shm', '-journal'].map((ending) => file + ending)

/** A copy that may be looked at and migrated without touching the backup itself. */
async function draftOf(backup: string, target: string): Promise<string> {
  const draft = `${target}.restoring`
  await mkdir(path.dirname(target), { recursive: true })
  await Promise.all([draft, ...sideFiles(draft)].map((file) => rm(file, { force: true })))
  await copyFile(backup, draft)
  return draft
}

async function refuseUnfit(named: string, draft: string): Promise<void> {
  let state: ReturnType<typeof readMigrationState>
  try {
    state = readMigrationState(draft, await readMigrations())
  } catch {
    throw new Refused(`${named} is not a database file.`)
  }
  if (state.unknown.length > 0) throw new Refused(`${named} was written by a newer version of the code (it has the migration "${state.unknown[0]}"). Use that version to restore it.`)
  if (state.applied.length === 0) throw new Refused(`${named} is not a backup of this product.`)
  const faults = fileFaults(draft)
  if (faults.length > 0) throw new Refused(`${named} is damaged: ${faults[0]}`)
}

/** Leaving write-ahead mode works only while nobody else has the file open. */
function refuseWhileOpen(target: string): void {
  if (!existsSync(target)) return
  const database = new Database(target, { timeout: 500 })
  try {
    database.pragma('journal_mode = DELETE')
  } catch {
    throw new Refused('The product is running on this database. End it first, then restore.')
  } finally {
    database.close()
  }
}

async function setAside(target: string): Promise<string | null> {
  if (!existsSync(target)) return null
  const kept = `${target}.before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await rename(target, kept)
  return kept
}

await main(async () => {
  const named = process.argv[2]
  if (!named) throw new Refused('Say which backup: npm run restore -- FILE')
  const [backup, target] = [path.resolve(process.env.INIT_CWD ?? '.', named), databaseFile()]
  if (!existsSync(backup)) throw new Refused(`There is no file ${named}.`)
  const draft = await draftOf(backup, target)
  try {
    await refuseUnfit(named, draft)
    const applied = await applyMigrations(draft)
    refuseWhileOpen(target)
    const kept = await setAside(target)
    await Promise.all(sideFiles(target).map((file) => rm(file, { force: true })))
    await rename(draft, target)
    console.log(`${named} is restored.${applied.length > 0 ? ` Brought up to the code: ${applied.join(', ')}.` : ''}${kept ? ` What was there before is in ${kept}.` : ''}`)
  } finally {
    await Promise.all([draft, ...sideFiles(draft)].map((file) => rm(file, { force: true })))
  }
})
