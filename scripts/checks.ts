// Every standing data check of the product: whatever lies in a `*.check.server.ts`.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Check } from '#app/platform/checks'
import { root } from './database/files.ts'

const ENDING = '.check.server.ts'

/** The checks, in order of their files, so that two runs read the same. */
export async function loadChecks(): Promise<Check[]> {
  const names = await readdir(path.join(root, 'app'), { recursive: true })
  const files = names.filter((name) => name.endsWith(ENDING)).sort()
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(root, 'app', file)).href)) as { check?: Check }
      if (!module.check) throw new Error(`app/${file} exports no check.`)
      return module.check
    }),
  )
}
