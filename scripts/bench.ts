// npm run bench [-- --json] [--gifts N] [--payments N] [--entries N]: how long the product's queries and commands take on a database with a history.
// The history is told through the commands, in a temporary folder, so that what is measured is what a server would do.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import BetterSqlite3 from 'better-sqlite3'
import type { Role } from '#app/kernel/access'
import { randomIds, runningClock } from '#app/platform/clock'
import type { Context } from '#app/platform/context'
import { openDatabase, type Database } from '#app/platform/db'
import { seedDemo } from '../prisma/seed/demo/index.ts'
import { seedReference } from '../prisma/seed/reference/index.ts'
import { compareCockpit, growLedger, MOST_RATIO, type CockpitCost } from './bench/cockpit.ts'
import { growHistory, type Cast } from './bench/history.ts'
import { largeTasks, measureImport, PAGE_MS, writeFiles, type Imported } from './bench/large.ts'
import { tasksOn, type Task } from './bench/tasks.ts'
import { applyMigrations } from './database/apply-migrations.ts'
import { root } from './database/files.ts'
import { main, Refused } from './system.ts'

/** The day after the demonstration ends; rates and an open period are there. */
const NOW = new Date('2026-11-24T09:00:00Z')

/** `ratio`: the median over the bare baseline of the same run, a thousand rows read by key with nothing but the database. */
type Measured = { task: string; runs: number; medianMs: number; p95Ms: number; ratio: number }

/** The value below which the given part of the sorted samples lies (nearest rank). */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** Runs a task after a warm-up that is not counted. */
async function measure(task: Task, baselineMs: number): Promise<Measured> {
  for (let i = 0; i < Math.min(3, task.runs); i++) await task.run()
  const samples: number[] = []
  for (let i = 0; i < task.runs; i++) {
    const began = performance.now()
    await task.run()
    samples.push(performance.now() - began)
  }
  samples.sort((a, b) => a - b)
  const medianMs = quantile(samples, 0.5)
  return { task: task.name, runs: task.runs, medianMs: rounded(medianMs), p95Ms: rounded(quantile(samples, 0.95)), ratio: rounded(medianMs / baselineMs) }
}

/** Milliseconds for a thousand rows by key, without any of our own code. */
function baseline(file: string): number {
  const database = new BetterSqlite3(file, { readonly: true })
  const ids = database.prepare('SELECT "id" FROM "Posting" LIMIT 1000').pluck().all() as string[]
  const byKey = database.prepare('SELECT * FROM "Posting" WHERE "id" = ?')
  const samples = Array.from({ length: 30 }, () => {
    const began = performance.now()
    for (const id of ids) byKey.get(id)
    return performance.now() - began
  }).sort((a, b) => a - b)
  database.close()
  return quantile(samples, 0.5)
}

const rounded = (ms: number) => Math.round(ms * 100) / 100

async function personWith(database: Database, role: Role, skip = 0): Promise<Context> {
  const row = await database.read.roleGrant.findFirstOrThrow({ where: { role }, include: { person: true }, orderBy: { personId: 'asc' }, skip })
  const { person } = row
  return {
    actor: { kind: 'person', person: person.id as never, name: person.name, email: person.email, grants: [{ role } as never] },
    database,
    transaction: null,
    clock: runningClock(NOW),
    ids: randomIds,
    language: 'en',
    requestId: 'bench',
  }
}

async function castOf(database: Database): Promise<Cast> {
  const officer = await personWith(database, 'programme-officer')
  return {
    officer,
    recorder: await personWith(database, 'finance-officer'),
    confirmer: await personWith(database, 'finance-officer', 1),
    visitor: { ...officer, actor: { kind: 'public' } },
    system: { ...officer, actor: { kind: 'system', name: 'bench' } },
  }
}

async function rowsOf({ read }: Database) {
  return {
    entries: await read.entry.count(),
    postings: await read.posting.count(),
    donors: await read.donor.count(),
    pledges: await read.pledge.count(),
    payments: await read.payment.count(),
    auditEvents: await read.auditEvent.count(),
  }
}

function print({ rows, machine, results, imported, cockpit }: Report): void {
  console.log(Object.entries(machine).map(([name, value]) => `${name}: ${value}`).join(' · '))
  console.log(Object.entries(rows).map(([name, count]) => `${name}: ${count.toLocaleString('en')}`).join(' · '))
  const width = Math.max(...results.map((result) => result.task.length))
  console.log(`\n${'what'.padEnd(width)}  runs  median ms     p95 ms  to bare`)
  for (const { task, runs, medianMs, p95Ms, ratio } of results) console.log(`${task.padEnd(width)}  ${String(runs).padStart(4)}  ${medianMs.toFixed(2).padStart(9)}  ${p95Ms.toFixed(2).padStart(9)}  ${ratio.toFixed(1).padStart(7)}`)
  if (cockpit) {
    const among = (entries: number, postings: number) => `${entries.toLocaleString('en')} ledger entries (${postings.toLocaleString('en')} postings)`
    console.log(`\nToday (cockpit), processor time a request: ${cockpit.smallCpuMs} ms among ${among(cockpit.smallEntries, cockpit.smallPostings)}, ${cockpit.largeCpuMs} ms among ${among(cockpit.largeEntries, cockpit.largePostings)}; ratio ${cockpit.ratio}, at most ${MOST_RATIO}: ${cockpit.ratio <= MOST_RATIO ? 'kept' : 'NOT KEPT'}`)
  }
  const pages = results.filter((result) => result.task.startsWith('payments,'))
  if (imported && pages.length > 0) console.log(`the slowest page of the list of ${imported.payments.toLocaleString('en')} payments: ${Math.max(...pages.map((page) => page.medianMs))} ms (median), at most ${PAGE_MS}: ${pages.every((page) => page.medianMs < PAGE_MS) ? 'kept' : 'NOT KEPT'}`)
  if (imported) console.log(`\n${imported.payments.toLocaleString('en')} payments with their pledges taken in: ${imported.seconds} s, ${imported.paymentsPerSecond.toLocaleString('en')} a second, at most ${imported.peakMiB} MiB; ${imported.ratio} times the bare rows (${imported.bareSeconds} s)`)
}

type Report = { machine: Record<string, string | number>; rows: Awaited<ReturnType<typeof rowsOf>>; results: Measured[]; imported: Imported | null; cockpit: CockpitCost | null }

/** One of the team, with every role whose work waits on the first page. */
async function teamOn(file: string): Promise<Context> {
  return { actor: { kind: 'person', person: 'prs_bench' as never, name: 'Bench', email: 'bench@bench.example', grants: [{ role: 'programme-officer' }, { role: 'finance-officer' }, { role: 'approver' }] }, database: await openDatabase(file), transaction: null, clock: runningClock(NOW), ids: randomIds, language: 'en', requestId: 'bench' }
}

/** The small books that the large ones are compared with. */
const SMALL = 1000

/** Takes in a large import and a small one, lets the ledger of the large one grow, and measures the pages that must not grow with it. */
async function measureLarge(folder: string, { payments, entries }: { payments: number; entries: number }, baselineMs: number, results: Measured[]): Promise<{ imported: Imported; cockpit: CockpitCost }> {
  const take = async (count: number) => {
    process.stderr.write(`taking in ${count.toLocaleString('en')} payments\n`)
    const [files, file] = [path.join(folder, `files-${count}`), path.join(folder, `${count}.db`)]
    await writeFiles(files, count)
    return { file, imported: await measureImport(files, file, count) }
  }
  const [small, large] = [await take(SMALL), await take(payments)]
  process.stderr.write(`letting the ledger grow to ${entries.toLocaleString('en')} entries\n`)
  growLedger(large.file, entries)
  const [few, many] = [await teamOn(small.file), await teamOn(large.file)]
  try {
    for (const task of await largeTasks(many)) results.push(await measure(task, baselineMs))
    process.stderr.write('measuring: Today (cockpit), processor time\n')
    return { imported: large.imported, cockpit: await compareCockpit(few, many) }
  } finally {
    await few.database.close()
    await many.database.close()
  }
}

await main(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, gifts: { type: 'string', default: '500' }, payments: { type: 'string', default: '100000' }, entries: { type: 'string', default: '1000000' } } })
  const gifts = Number(values.gifts)
  if (!Number.isInteger(gifts) || gifts < 0) throw new Refused('--gifts is a whole number: how many gifts the history has beside the demonstration.')
  const payments = Number(values.payments)
  if (!Number.isInteger(payments) || payments < 0) throw new Refused('--payments is a whole number: how many payments are taken in from files; 0 leaves that out.')
  const entries = Number(values.entries)
  if (!Number.isInteger(entries) || entries < 0) throw new Refused('--entries is a whole number: to how many entries the large ledger grows.')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lcf-bench-'))
  const file = path.join(folder, 'bench.db')
  try {
    await applyMigrations(file)
    await seedReference(file)
    await seedDemo(file)
    const database = await openDatabase(file)
    try {
      const cast = await castOf(database)
      process.stderr.write(`telling a history of ${gifts} gifts\n`)
      await growHistory(cast, gifts)
      const rows = await rowsOf(database)
      const [results, baselineMs]: [Measured[], number] = [[], baseline(file)]
      for (const task of await tasksOn(cast)) {
        process.stderr.write(`measuring: ${task.name}\n`)
        results.push(await measure(task, baselineMs))
      }
      const large = payments > 0 ? await measureLarge(folder, { payments, entries }, baselineMs, results) : null
      const cpus = os.cpus()
      const machine = { cpu: cpus[0]?.model.trim() ?? 'unknown', cores: cpus.length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), node: process.versions.node, system: `${os.platform()} ${os.arch()}` }
      const report = { machine, rows, results, imported: large?.imported ?? null, cockpit: large?.cockpit ?? null }
      await mkdir(path.join(root, 'var'), { recursive: true })
      await writeFile(path.join(root, 'var', 'bench.json'), JSON.stringify(report, null, 2))
      if (values.json) console.log(JSON.stringify(report, null, 2))
      else print(report)
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
