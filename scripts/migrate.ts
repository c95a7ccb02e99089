// npm run migrate: brings the database up to the code.
import path from 'node:path'
import { applyMigrations, MigrationRefused } from './database/apply-migrations.ts'
import { databaseFile } from './database/location.ts'

try {
  const file = databaseFile()
  const applied = await applyMigrations(file)
  const shown = path.relative(process.cwd(), file)
  console.log(applied.length === 0 ? `${shown} is up to date.` : `${shown}: applied ${applied.join(', ')}.`)
} catch (error) {
  if (!(error instanceof MigrationRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
