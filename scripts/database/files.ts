// Where the schema and its migrations are, and how they are read.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
export const schemaDirectory = path.join(root, 'prisma/schema')
export const migrationsDirectory = path.join(root, 'prisma/migrations/sqlite')

/** The schema files as `[path, content]`, in order of name. */
export async function readSchema(): Promise<[path: string, content: string][]> {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (name): Promise<[string, string]> => {
    const file = path.join(schemaDirectory, name)
    return [file, await readFile(file, 'utf8')]
  }))
}

export type Migration = { name: string; sql: string }

/** The migrations as they stand in the checkout, oldest first. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(path.join(directory, name, 'migration.sql'), 'utf8') })))
}
