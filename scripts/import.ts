// npm run import -- --dir DIR [--dry-run]: takes in the files of a folder, all or nothing.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { FILE_NAMES, isFileName, type FileName } from '#app/features/imports/domain/files'
import { importMessages } from '#app/features/imports/messages'
import { importFiles, tryImport, type ImportSummary } from '#app/features/imports/server/import-files.command.server'
import { asSystem, main, Refused } from './system.ts'

const USAGE = 'Say where the files are: npm run import -- --dir DIR [--dry-run]'

function readOptions(): { dir: string; dryRun: boolean } {
  try {
    const { values } = parseArgs({ options: { 'dir': { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } })
    if (!values.dir) throw new Error('--dir is missing.')
    return { dir: values.dir, dryRun: values['dry-run'] }
  } catch (error) {
    throw new Refused(`${(error as Error).message}\n${USAGE}`)
  }
}

async function readFolder(dir: string): Promise<Map<FileName, Uint8Array>> {
  let names: string[]
  try {
    names = await readdir(dir)
  } catch {
    throw new Refused(`There is no folder "${dir}".`)
  }
  const files = new Map<FileName, Uint8Array>()
  for (const name of FILE_NAMES) if (names.includes(name)) files.set(name, await readFile(path.join(dir, name)))
  for (const name of names) if (name.toLowerCase().endsWith('.csv') && !isFileName(name)) process.stderr.write(`${name} is none of the files that can be taken in; it is left alone.\n`)
  if (files.size === 0) throw new Refused(`There is nothing to take in: "${dir}" holds none of ${FILE_NAMES.join(', ')}.`)
  return files
}

function told(summary: ImportSummary): string {
  const recorded = Object.entries(summary.recorded).map(([file, rows]) => `  ${file.padEnd(22)} ${String(rows).padStart(8)}`)
  return [...(recorded.length > 0 ? recorded : ['  nothing new']), ...(summary.known > 0 ? [`  ${'on the books already'.padEnd(22)} ${String(summary.known).padStart(8)}`] : [])].join('\n')
}

await main(async () => {
  const { dir, dryRun } = readOptions()
  const files = await readFolder(dir)
  await asSystem('administrator (import)', async (context) => {
    const progress = (done: number, total: number) => process.stderr.write(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows\n`)
    const began = performance.now()
    const result = dryRun ? await tryImport(context, { files, progress }) : await importFiles(context, { files, dryRun, progress })
    process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB of memory\n`)
    if (result.ok) return void process.stdout.write(`${dryRun ? 'Would be taken in, and was not' : 'Taken in'}:\n${told(result.value)}\n`)
    const faults = result.failure.code === 'IMPORT_REFUSED' ? result.failure.faults : []
    const words = importMessages.en
    for (const fault of faults) {
      const value = fault.value === null || fault.value === '' ? '' : ` "${fault.value.length > 80 ? `${fault.value.slice(0, 80)}…` : fault.value}"`
      process.stderr.write(`${fault.file}:${fault.line}${fault.column ? ` ${fault.column}` : ''}${value}: ${words.reason(fault.reason)}\n`)
    }
    throw new Refused(`Nothing was taken in: ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}.`)
  })
})
