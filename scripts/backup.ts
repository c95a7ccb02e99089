// npm run backup -- FILE: a consistent copy of the database, also while the product is running.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { fileFaults } from './database/file-faults.ts'
import { databaseFile } from './database/location.ts'
import { main, Refused } from './system.ts'

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** SQLite's own online copy; it is looked over before it gets its name, so that no half backup looks like a whole one. */
async function backup(from: string, to: string): Promise<void> {
  const draft = `${to}.part`
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(draft)
    const faults = fileFaults(draft)
    if (faults.length > 0) throw new Refused(`The copy is not whole, so it was not kept. ${faults[0]}`)
    await rename(draft, to)
  } finally {
    source.close()
    await Promise.all(['', '-wal', '-shm', '-journal'].map((ending) => rm(draft + ending, { force: true })))
  }
}

await main(async () => {
  const named = process.argv[2]
  if (!named) throw new Refused('Say where to: npm run backup -- FILE')
  const [from, to] = [databaseFile(), path.resolve(process.env.INIT_CWD ?? '.', named)]
  if (!existsSync(from)) throw new Refused(`There is no database at ${from} to copy.`)
  if (existsSync(to)) throw new Refused(`${named} is there already; a backup never replaces another. Choose another name.`)
  await mkdir(path.dirname(to), { recursive: true })
  await backup(from, to)
  console.log(`${named}: ${(await stat(to)).size} bytes, SHA-256 ${await sha256(to)}`)
})
