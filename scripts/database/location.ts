// Which database file the commands work on.
import path from 'node:path'
import { root } from './files.ts'

/** The file named by DATABASE_URL (`file:...`, relative to the project), by default var/app.db. */
export function databaseFile(url = process.env['DATABASE_URL'] || 'file:./var/app.db'): string {
  if (!url.startsWith('file:')) {
    throw new Error(`This command works on the embedded database only, and DATABASE_URL names another kind (${url.split(':', 1)[0]}:).`)
  }
  return path.resolve(root, url.slice('file:'.length).split('?', 1)[0] ?? '')
}
