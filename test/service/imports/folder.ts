import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FILE_NAMES, type FileName } from '#app/features/imports/domain/files'
import { importFiles } from '#app/features/imports/server/import-files.command.server'
import type { Context } from '#app/platform/context'

/** The files of a folder by name. */
export function filesIn(folder: string): Map<FileName, Uint8Array> {
  return new Map(FILE_NAMES.filter((name) => existsSync(path.join(folder, name))).map((name) => [name, readFileSync(path.join(folder, name))]))
}

export function takeIn(context: Context, folder: string) {
  return importFiles(context, { files: filesIn(folder), dryRun: false })
}
