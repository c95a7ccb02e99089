// npm run bench [-- --json] [--gifts N]: how long the product's queries and commands take on a database with a history.
// The history is told through the commands, in a temporary folder, so that what is measured is what a server would do.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Role } from '#app/kernel/access'
import { randomIds, runningClock } from '#app/platform/clock'
import type { Context } from '#app/platform/context'
import { openDatabase, type Database } from '#app/platform/db'
import { seedDemo } from '../prisma/seed/demo/index.ts'
import { seedReference } from '../prisma/seed/reference/index.ts'
import { growHistory, type Cast } from './bench/history.ts'
import { tasksOn, type Task } from './bench/tasks.ts'
import { applyMigrations } from './database/apply-migrations.ts'
import { main, Refused } from './system.ts'

/** The day after the demonstration ends; rates and an open period are there. */
const NOW = new Date('2026-11-24T09:00:00Z')

type Measured = { task: string; runs: number; medianMs: number; p95Ms: number }

/** The value below which the given part of the sorted samples lies (nearest rank). */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** Runs a task after a warm-up that is not counted. */
async function measure(task: Task): Promise<Measured> {
  for (let i = 0; i < Math.min(3, task.runs); i++) await task.run()
  const samples: number[] = []
  for (let i = 0; i < task.runs; i++) {
    const began = performance.now()
    await task.run()
    samples.push(performance.now() - began)
  }
  samples.sort((a, b) => a - b)
  return { task: task.name, runs: task.runs, medianMs: rounded(quantile(samples, 0.5)), p95Ms: rounded(quantile(samples, 0.95)) }
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

function print(rows: Awaited<ReturnType<typeof rowsOf>>, machine: Record<string, string | number>, results: readonly Measured[]): void {
  console.log(Object.entries(machine).map(([name, value]) => `${name}: ${value}`).join(' · '))
  console.log(Object.entries(rows).map(([name, count]) => `${name}: ${count.toLocaleString('en')}`).join(' · '))
  const width = Math.max(...results.map((result) => result.task.length))
  console.log(`\n${'what'.padEnd(width)}  runs  median ms     p95 ms`)
  for (const { task, runs, medianMs, p95Ms } of results) console.log(`${task.padEnd(width)}  ${String(runs).padStart(4)}  ${medianMs.toFixed(2).padStart(9)}  ${p95Ms.toFixed(2).padStart(9)}`)
}

await main(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, gifts: { type: 'string', default: '500' } } })
  const gifts = Number(values.gifts)
  if (!Number.isInteger(gifts) || gifts < 0) throw new Refused('--gifts is a whole number: how many gifts the history has beside the demonstration.')
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
      const results: Measured[] = []
      for (const task of await tasksOn(cast)) {
        process.stderr.write(`measuring: ${task.name}\n`)
        results.push(await measure(task))
      }
      const cpus = os.cpus()
      const machine = { cpu: cpus[0]?.model.trim() ?? 'unknown', cores: cpus.length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), node: process.versions.node, system: `${os.platform()} ${os.arch()}` }
      if (values.json) console.log(JSON.stringify({ machine, rows, results }, null, 2))
      else print(rows, machine, results)
    } finally {
      await database.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
