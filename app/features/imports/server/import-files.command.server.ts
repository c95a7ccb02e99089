// Takes in files, all or nothing: each row by the decisions, entries and checks of the interface, in the order of its day. IMPORT-1 to IMPORT-4.
import { createHash } from 'node:crypto'
import { assert } from '#app/kernel/assert'
import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'
import { describeActor } from '#app/platform/audit'
import { command, type CommandContext, type Context } from '#app/platform/context'
import { insertRows } from '#app/platform/db/insert-rows'
import { readCsv } from '#app/platform/sheet/read-csv'
import type { Fault } from '../domain/fault'
import { FILE_NAMES, WITH_REF, type FileName, type FileWithRef, type Row } from '../domain/files'
import type { Records } from '../domain/read-file'
import { inOrder, readSheaf, tooEarly, type Event, type Sheaf } from '../domain/sheaf'
import { recordCity, recordDonor, recordProgramme, recordRateRows } from './base-rows.server'
import { recordAllocationRow, recordDisbursementRow, recordExpenditureRow, recordOfferRow, recordPlacementRow, recordRefundRow } from './other-events.server'
import { recordWaiting, type Waiting } from './promises-and-payments.server'
import { startReplay, type Progress, type Replay } from './replay.server'
import { grouped, sortOut, type SortedOut } from './sort-out.server'

export type ImportInput = { files: ReadonlyMap<FileName, Uint8Array>; /** Decides everything and records nothing. */ dryRun: boolean; progress?: Progress }

/** `recorded`: rows by file; `known`: rows that are on the books already. */
export type ImportSummary = { recorded: Record<string, number>; known: number }

export type ImportFailure = { code: 'IMPORT_REFUSED'; faults: Fault[] } | { code: 'DRY_RUN'; summary: ImportSummary }

/** Takes in files. A refusal names every fault that was found; a dry run ends as a refusal too, so that nothing of it stays. */
export const importFiles = command('import.run', async (context, input: ImportInput): Promise<Result<ImportSummary, ImportFailure>> => {
  const { records, faults } = readRecords(input.files)
  const { sheaf, faults: cellFaults } = readSheaf(records)
  faults.push(...cellFaults)
  const sorted = await sortOut(context, sheaf, faults)
  const replay = startReplay(sorted, faults, input.progress ?? (() => {}))
  await replayAll(carryingApprovals(context), sheaf, sorted, replay)
  if (faults.length > 0) return refuse({ code: 'IMPORT_REFUSED', faults: inFileOrder(faults) })

  const summary = summaryOf(sorted, replay)
  if (input.dryRun) return refuse({ code: 'DRY_RUN', summary })
  await remember(context, input.files, sorted, summary)
  return accept(summary)
})

/** Whoever may take files in records what the files say, in their name: the rows carry the approvals that the interface would ask of several people. */
function carryingApprovals(context: CommandContext): CommandContext {
  const { actorName } = describeActor(context.actor)
  return context.actor.kind === 'person' ? { ...context, actor: { kind: 'system', name: `${actorName} (import)` } } : context
}

/** What taking in the files would do; nothing of it stays. */
export async function tryImport(context: Context, input: Omit<ImportInput, 'dryRun'>): Promise<Result<ImportSummary, Extract<ImportFailure, { code: 'IMPORT_REFUSED' }>>> {
  const trial = await importFiles(context, { ...input, dryRun: true })
  if (trial.ok) return trial
  return trial.failure.code === 'DRY_RUN' ? accept(trial.failure.summary) : refuse(trial.failure)
}

function readRecords(files: ReadonlyMap<FileName, Uint8Array>): { records: Map<FileName, Records>; faults: Fault[] } {
  const [records, faults]: [Map<FileName, Records>, Fault[]] = [new Map(), []]
  for (const [name, bytes] of files) {
    const read = readCsv(bytes)
    if (read.ok) records.set(name, read.records)
    else faults.push({ file: name, line: read.fault.line, column: null, value: null, reason: { code: read.fault.code } })
  }
  return { records, faults }
}

/** As many payments as are booked together. */
const BATCH = 2000

async function replayAll(context: CommandContext, sheaf: Sheaf, sorted: SortedOut, replay: Replay): Promise<void> {
  const { fresh } = sorted
  const counted = async <Item>(rows: readonly Item[], record: (row: Item) => Promise<void>) => {
    for (const row of rows) {
      await record(row)
      replay.step()
    }
  }
  await recordRateRows(context, fresh['exchange-rates.csv'])
  for (const _ of fresh['exchange-rates.csv']) replay.step()
  if (fresh['exchange-rates.csv'].length > 0) replay.counts.set('exchange-rates.csv', fresh['exchange-rates.csv'].length)
  await counted(fresh['cities.csv'], (row) => recordCity(context, replay, row))
  await counted(fresh['donors.csv'], (row) => recordDonor(context, replay, row))
  await counted(fresh['programmes.csv'], (row) => recordProgramme(context, replay, row))

  const instalments = grouped(fresh['instalments.csv'], (row) => row.pledge_ref)
  const lines = grouped(fresh['allocation-lines.csv'], (row) => row.allocation_ref)
  const hasFaultyPart = (event: Event) => (event.file === 'pledges.csv' && sheaf['instalments.csv'].faulty.has(event.row.ref)) || (event.file === 'allocations.csv' && sheaf['allocation-lines.csv'].faulty.has(event.row.ref))
  const waiting: Waiting = { pledges: [], payments: [] }
  for (const event of eventsOf(sorted, replay)) {
    if (!hasFaultyPart(event)) await replayEvent(context, replay, event, { waiting, instalments, lines })
    replay.step()
  }
  await recordWaiting(context, replay, waiting, instalments)
}

/** Fresh rows in order; those that come before what they rest on are refused. */
function eventsOf(sorted: SortedOut, replay: Replay): Event[] {
  const { fresh } = sorted
  const days = new Map<FileWithRef, Map<string, Day>>([
    ['pledges.csv', new Map(fresh['pledges.csv'].map((row) => [row.ref, row.pledged_on]))],
    ['payments.csv', new Map(fresh['payments.csv'].map((row) => [row.ref, row.received_on]))],
    ['allocations.csv', new Map(fresh['allocations.csv'].map((row) => [row.ref, row.approved_on]))],
  ])
  return inOrder((name) => fresh[name]).filter((event) => {
    const fault = tooEarly(event, (file, ref) => days.get(file)?.get(ref) ?? null)
    if (fault) replay.refuse(fault)
    return fault === null
  })
}

type Parts = { waiting: Waiting; instalments: Parameters<typeof recordWaiting>[3]; lines: ReadonlyMap<string, Parameters<typeof recordAllocationRow>[3]> }

async function replayEvent(context: CommandContext, replay: Replay, event: Event, { waiting, instalments, lines }: Parts): Promise<void> {
  if (event.file === 'pledges.csv' || event.file === 'payments.csv') {
    if (event.file === 'pledges.csv') waiting.pledges.push(event.row)
    else waiting.payments.push(event.row)
    if (waiting.pledges.length + waiting.payments.length >= BATCH) await recordWaiting(context, replay, waiting, instalments)
    return
  }
  await recordWaiting(context, replay, waiting, instalments)
  switch (event.file) {
    case 'refunds.csv':
      return recordRefundRow(context, replay, event.row)
    case 'allocations.csv':
      return recordAllocationRow(context, replay, event.row, lines.get(event.row.ref) ?? [])
    case 'disbursements.csv':
      return recordDisbursementRow(context, replay, event.row)
    case 'expenditures.csv':
      return recordExpenditureRow(context, replay, event.row)
    case 'in-kind.csv':
      return recordOfferRow(context, replay, event.row)
    case 'placements.csv':
      return recordPlacementRow(context, replay, event.row)
  }
}

function inFileOrder(faults: readonly Fault[]): Fault[] {
  const place = (fault: Fault) => (FILE_NAMES as readonly string[]).indexOf(fault.file)
  return [...faults].sort((a, b) => place(a) - place(b) || a.line - b.line)
}

/** Nothing that was new is lost on the way: each row is recorded, or the import was refused. */
function summaryOf(sorted: SortedOut, { counts }: Replay): ImportSummary {
  for (const part of ['instalments.csv', 'allocation-lines.csv'] as const) if (sorted.fresh[part].length > 0) counts.set(part, sorted.fresh[part].length)
  for (const name of FILE_NAMES) assert((counts.get(name) ?? 0) === sorted.fresh[name].length, `${counts.get(name) ?? 0} of ${sorted.fresh[name].length} new rows of ${name} were recorded`)
  return { recorded: Object.fromEntries(FILE_NAMES.flatMap((name) => (counts.has(name) ? [[name, counts.get(name)!]] : []))), known: sorted.known }
}

async function remember(context: CommandContext, files: ReadonlyMap<FileName, Uint8Array>, sorted: SortedOut, summary: ImportSummary): Promise<void> {
  if (Object.keys(summary.recorded).length === 0) return
  const [run, { actorName }] = [context.ids.next('importRun'), describeActor(context.actor)]
  const told = [...files].map(([name, bytes]) => ({ name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }))
  await insertRows(context.transaction, 'ImportRun', [{ id: run, files: JSON.stringify(told), recorded: JSON.stringify(summary.recorded), importedBy: actorName, importedAt: context.clock.now() }])
  for (const kind of WITH_REF) {
    const rows = sorted.fresh[kind] as Row<FileWithRef>[]
    for (let start = 0; start < rows.length; start += BATCH) await insertRows(context.transaction, 'ImportedRow', rows.slice(start, start + BATCH).map((row) => ({ kind, ref: row.ref, runId: run, content: JSON.stringify(sorted.contentOf(kind, row)) })))
  }
  await context.audit({ name: 'import.completed', subject: `import:${run}`, after: { files: told, ...summary, approvals: 'carried by the import' } })
}
