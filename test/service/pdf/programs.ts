import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program is installed here; tests that need it are skipped with a word about it. */
export function isInstalled(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined
  if (!found) console.info(`Skipped: ${program} is not installed (Debian: poppler-utils, qpdf).`)
  return found
}

/** What a program prints about a file. */
export function runOn(file: Buffer, program: string, ...options: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const path = join(directory, 'document.pdf')
    writeFileSync(path, file)
    return execFileSync(program, [...options, path, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** The text of a file line by line, without the direction marks that pdftotext puts around lines written from right to left. */
export function textOf(file: Buffer): string {
  return runOn(file, 'pdftotext', '-layout').replace(/[\u202a-\u202e\u2066-\u2069\f]/g, '')
}
