// Which rows of the files are new, which are known, and which refer to nothing.
import type { CommandContext } from '#app/platform/context'
import { contentOf, differingColumns, plainDecimal, type Content } from '../domain/content'
import type { Fault } from '../domain/fault'
import { FILE_NAMES, typed, WITH_REF, type FileName, type FileWithRef, type Row } from '../domain/files'
import { faultOf, pointersOf, type Sheaf } from '../domain/sheaf'
import { idsByRef, importedRows, knownRates, rateKey } from './known.server'

export type SortedOut = {
  /** New rows by file; of files without references, those that belong to new rows. */
  fresh: { [Name in FileName]: Row<Name>[] }
  /** How many rows are on the books already, as they stand here. */
  known: number
  /** Ids by file and reference of what is on the books. */
  ids: Map<FileWithRef, Map<string, string>>
  /** What a new row says, to be kept. */
  contentOf(file: FileWithRef, row: Row<FileWithRef>): Content
  /** References whose rows were refused: what rests on them is left alone. */
  faulty: Map<FileWithRef, Set<string>>
}

/** Parts of a row that stand in a file of their own. */
const PARTS = { 'pledges.csv': 'instalments.csv', 'allocations.csv': 'allocation-lines.csv' } as const

function partsOf(sheaf: Sheaf): { 'pledges.csv': Map<string, Row<'instalments.csv'>[]>; 'allocations.csv': Map<string, Row<'allocation-lines.csv'>[]> } {
  return { 'pledges.csv': grouped(sheaf['instalments.csv'].rows, (row) => row.pledge_ref), 'allocations.csv': grouped(sheaf['allocation-lines.csv'].rows, (row) => row.allocation_ref) }
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Sorts the rows out against the books. Faults are added to `faults`. */
export async function sortOut(context: CommandContext, sheaf: Sheaf, faults: Fault[]): Promise<SortedOut> {
  const parts = partsOf(sheaf)
  const isThere = (name: FileName) => sheaf[name].rows.length > 0
  const more = (file: FileWithRef, ref: string): Content => {
    if (file === 'pledges.csv' && isThere('instalments.csv')) return { 'instalments.csv': JSON.stringify((parts[file].get(ref) ?? []).map((row) => [row.due_on, plainDecimal(row.amount)])) }
    if (file === 'allocations.csv' && isThere('allocation-lines.csv')) return { 'allocation-lines.csv': JSON.stringify((parts[file].get(ref) ?? []).map((row) => [row.city_ref, typed(row, 'amount_usd').trim()])) }
    return {}
  }
  const out: SortedOut = { fresh: Object.fromEntries(FILE_NAMES.map((name) => [name, []])) as unknown as SortedOut['fresh'], known: 0, ids: new Map(), contentOf: (file, row) => contentOf(file, row, more(file, row.ref)), faulty: new Map() }
  for (const file of WITH_REF) await sortFile(context, file, sheaf[file].rows as Row<FileWithRef>[], out, faults)
  for (const file of WITH_REF) for (const ref of sheaf[file].faulty) mark(out.faulty, file, ref)
  await sortRates(context, sheaf['exchange-rates.csv'].rows, out)
  await sortParts(context, sheaf, out, faults)
  await findTargets(context, out, faults)
  return out
}

function mark(sets: Map<FileWithRef, Set<string>>, file: FileWithRef, ref: string): void {
  sets.set(file, (sets.get(file) ?? new Set()).add(ref))
}

async function sortFile<Name extends FileWithRef>(context: CommandContext, file: Name, rows: readonly Row<Name>[], out: SortedOut, faults: Fault[]): Promise<void> {
  const refs = rows.map((row) => (row as unknown as { ref: string }).ref)
  const imported = await importedRows(context, file, refs)
  const ids = await idsByRef(context, file, refs)
  for (const row of rows as readonly (Row<Name> & { ref: string })[]) {
    const plain = row as unknown as Row<FileWithRef>
    const before = imported.get(row.ref)
    const differing = before ? differingColumns(before, out.contentOf(file, plain)) : []
    if (!before && !ids.has(row.ref)) (out.fresh[file] as Row<FileWithRef>[]).push(plain)
    else if (before && differing.length === 0) out.known++
    else {
      faults.push({ file, line: row.line, column: 'ref', value: row.ref, reason: before ? { code: 'REF_CHANGED', columns: differing.join(', ') } : { code: 'REF_TAKEN' } })
      mark(out.faulty, file, row.ref)
    }
  }
  out.ids.set(file, ids)
}

/** A rate is known where the books hold it as often as the file does: of two rows for one day the later is a correction. */
async function sortRates(context: CommandContext, rows: readonly Row<'exchange-rates.csv'>[], out: SortedOut): Promise<void> {
  const known = await knownRates(context, rows.map((row) => row.currency))
  for (const row of rows) {
    const key = rateKey({ currency: row.currency, effectiveOn: row.effective_on, unitsPerUsd: row.units_per_usd, source: row.source })
    const left = known.get(key) ?? 0
    if (left > 0) {
      known.set(key, left - 1)
      out.known++
    } else out.fresh['exchange-rates.csv'].push(row)
  }
}

/** Instalments and lines go with their pledge or allocation; those of a known one must be the known ones. */
async function sortParts(context: CommandContext, sheaf: Sheaf, out: SortedOut, faults: Fault[]): Promise<void> {
  const fresh = { 'pledges.csv': new Set(out.fresh['pledges.csv'].map((row) => row.ref)), 'allocations.csv': new Set(out.fresh['allocations.csv'].map((row) => row.ref)) }
  const { rows: pledges } = sheaf['pledges.csv']
  const { rows: allocations } = sheaf['allocations.csv']
  const listed = { 'pledges.csv': new Set(pledges.map((row) => row.ref)), 'allocations.csv': new Set(allocations.map((row) => row.ref)) }
  out.fresh['instalments.csv'] = sheaf['instalments.csv'].rows.filter((row) => fresh['pledges.csv'].has(row.pledge_ref))
  out.fresh['allocation-lines.csv'] = sheaf['allocation-lines.csv'].rows.filter((row) => fresh['allocations.csv'].has(row.allocation_ref))
  out.known += sheaf['instalments.csv'].rows.length - out.fresh['instalments.csv'].length + sheaf['allocation-lines.csv'].rows.length - out.fresh['allocation-lines.csv'].length
  const parts = partsOf(sheaf)
  for (const [of, part] of Object.entries(PARTS) as ['pledges.csv' | 'allocations.csv', 'instalments.csv' | 'allocation-lines.csv'][]) {
    const unlisted = [...parts[of].keys()].filter((ref) => !listed[of].has(ref))
    const [before, ids] = [await importedRows(context, of, unlisted), await idsByRef(context, of, unlisted)]
    for (const ref of unlisted) {
      const first = parts[of].get(ref)![0]!
      const said = of === 'pledges.csv' ? JSON.stringify(parts[of].get(ref)!.map((row) => [row.due_on, plainDecimal(row.amount)])) : JSON.stringify(parts['allocations.csv'].get(ref)!.map((row) => [row.city_ref, typed(row, 'amount_usd').trim()]))
      if (out.faulty.get(of)?.has(ref) || before.get(ref)?.[part] === said) continue
      const column = of === 'pledges.csv' ? 'pledge_ref' : 'allocation_ref'
      const known = of === 'pledges.csv' ? ({ code: 'INSTALMENTS_OF_KNOWN_PLEDGE' } as const) : ({ code: 'LINES_OF_KNOWN_ALLOCATION' } as const)
      faults.push({ file: part, line: first.line, column, value: ref, reason: ids.has(ref) ? known : { code: 'UNKNOWN_REF', file: of } })
    }
  }
}

/** Everything that a new row points at is in the files or on the books. */
async function findTargets(context: CommandContext, out: SortedOut, faults: Fault[]): Promise<void> {
  const fresh = new Map(WITH_REF.map((file) => [file, new Set((out.fresh[file] as { ref: string }[]).map((row) => row.ref))]))
  const pointing = FILE_NAMES.flatMap((file) => (out.fresh[file] as Row<FileName>[]).map((row) => ({ file, row, pointers: pointersOf(file, row) })))
  for (const target of WITH_REF) {
    const wanted = [...new Set(pointing.flatMap(({ pointers }) => pointers.filter((p) => p.target === target && !fresh.get(target)!.has(p.ref)).map((p) => p.ref)))]
    out.ids.set(target, new Map([...(out.ids.get(target) ?? []), ...(await idsByRef(context, target, wanted))]))
  }
  for (const { file, row, pointers } of pointing) {
    for (const { column, target, ref } of pointers) {
      if (fresh.get(target)!.has(ref) || out.ids.get(target)!.has(ref) || out.faulty.get(target)?.has(ref)) continue
      faults.push({ ...faultOf(file, row, column as never, { code: 'UNKNOWN_REF', file: target }), column })
    }
  }
}
