// The checkout as the architecture tests see it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Files below a folder of the checkout whose name fits, as paths from the root with forward slashes, in order. */
export function filesBelow(folder: string, fits: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => fits.test(file))
    .sort()
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** The subjects of the product: the folders of app/features. */
export function features(): string[] {
  return readdirSync(path.join(root, 'app/features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
