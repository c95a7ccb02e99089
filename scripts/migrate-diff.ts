// npm run migrate:diff -- --name add-something: writes the next migration from the schema files.
// CHECKs and triggers are then added to the same file by hand.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { applyMigrations } from './database/apply-migrations.ts'
import { diffWithSchema } from './database/diff.ts'
import { migrationsDirectory, readMigrations, root } from './database/files.ts'

const { values } = parseArgs({ options: { name: { type: 'string' } } })
const slug = values.name?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '')
if (!slug) {
  console.error('Give the migration a name: npm run migrate:diff -- --name add-something')
  process.exit(1)
}

const scratch = await mkdtemp(path.join(tmpdir(), 'migrate-diff-'))
try {
  const file = path.join(scratch, 'scratch.db')
  await mkdir(migrationsDirectory, { recursive: true })
  await applyMigrations(file)
  const sql = await diffWithSchema(file)
  if (sql === '') console.log('The migrations already say what the schema says; nothing was written.')
  else {
    const last = (await readMigrations()).at(-1)?.name ?? '0000'
    const name = `${String(Number.parseInt(last, 10) + 1).padStart(4, '0')}_${slug}`
    const target = path.join(migrationsDirectory, name, 'migration.sql')
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, `${sql}\n`)
    console.log(`Wrote ${path.relative(root, target)}. Read it, add CHECKs and triggers, then run npm run migrate.`)
  }
} finally {
  await rm(scratch, { recursive: true, force: true })
}
