// Databases for tests: a migrated template is made once, every test gets a file of its own.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '../../scripts/database/apply-migrations.ts'
import { seedReference } from '../../prisma/seed/reference/index.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'var', 'test')
const reference = path.join(root, 'prisma', 'seed', 'reference')

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const place of [path.join(root, 'prisma', 'migrations'), reference]) {
    const entries = (await readdir(place, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name))
    for (const file of entries.sort()) hash.update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

type Kind = 'migrated' | 'reference'
const templateOf = async (kind: Kind) => path.join(folder, `template-${kind}-${await fingerprint()}.db`)

/** Makes the templates where they are missing: migrated and empty, and with reference data. */
export async function buildTemplate(): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const kind of ['migrated', 'reference'] as const) {
    const file = await templateOf(kind)
    if (existsSync(file)) continue
    const draft = `${file}.${process.pid}`
    await applyMigrations(draft)
    if (kind === 'reference') await seedReference(draft)
    await rename(draft, file)
    await Promise.all(['-wal', '-shm'].map((end) => rm(draft + end, { force: true })))
  }
}

/** A fresh database file: migrated, with reference data unless `migrated` is asked for. `close` deletes it. */
export async function openTestDatabase(kind: Kind = 'reference'): Promise<{ file: string; close(): Promise<void> }> {
  await buildTemplate()
  const place = await mkdtemp(path.join(os.tmpdir(), 'lcf-test-'))
  const file = path.join(place, 'test.db')
  await copyFile(await templateOf(kind), file)
  return { file, close: () => rm(place, { recursive: true, force: true }) }
}
