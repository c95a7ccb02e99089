// From the records of one file to its rows and faults. Columns may stand in any order, and there may be further ones.
import type { Fault, Reason } from './fault'
import type { Cells, Reader } from './cells'
import { FILES, WITH_REF, type FileName, type FileWithRef, type Row } from './files'

export type Records = readonly { line: number; cells: readonly string[] }[]

/** `faulty`: references of rows that were refused, so that what rests on them is not refused for that too. */
export type ReadFile<Name extends FileName> = { rows: Row<Name>[]; faults: Fault[]; faulty: Set<string> }

type Columns = { of: Map<string, number>; count: number }

/** Reads the records of a file, of which the first is the header. Without any record there is nothing to read and nothing wrong. */
export function readFile<Name extends FileName>(name: Name, records: Records): ReadFile<Name> {
  const [header, ...rest] = records
  const faults: Fault[] = []
  const fault = (line: number, column: string | null, value: string | null, reason: Reason) => faults.push({ file: name, line, column, value, reason })
  if (!header) return { rows: [], faults, faulty: new Set() }
  const columns = readHeader(name, header, fault)
  if (!columns) return { rows: [], faults, faulty: new Set() }

  const [rows, faulty, firstLine]: [Row<Name>[], Set<string>, Map<string, number>] = [[], new Set(), new Map()]
  for (const { line, cells: raw } of rest) {
    const cells: Cells = Object.fromEntries([...columns.of].map(([column, at]) => [column, raw[at] ?? '']))
    const own = (cells['ref'] ?? cells['pledge_ref'] ?? cells['allocation_ref'] ?? '').trim()
    if (raw.length !== columns.count) {
      fault(line, null, null, { code: 'RAGGED_ROW', cells: raw.length, columns: columns.count })
      faulty.add(own)
      continue
    }
    const values = readCells(name, cells, (column, reason) => fault(line, column, cells[column]!, reason))
    const first = hasRef(name) ? firstLine.get(own) : undefined
    if (first !== undefined) fault(line, 'ref', own, { code: 'REF_TWICE', line: first })
    else firstLine.set(own, line)
    if (values && first === undefined) rows.push({ line, raw: { cells: raw, columns: columns.of }, ...values } as Row<Name>)
    else faulty.add(own)
  }
  return { rows, faults, faulty }
}

export function hasRef(name: FileName): name is FileWithRef {
  return (WITH_REF as readonly FileName[]).includes(name)
}

function readHeader(name: FileName, header: Records[number], fault: (line: number, column: string | null, value: string | null, reason: Reason) => void): Columns | null {
  const names = header.cells.map((cell) => cell.trim())
  if (names.length === 1 && names[0]!.includes(';')) {
    fault(header.line, null, names[0]!, { code: 'SEMICOLONS' })
    return null
  }
  const of = new Map<string, number>()
  let isWhole = true
  for (const column of Object.keys(FILES[name])) {
    const places = names.flatMap((one, at) => (one === column ? [at] : []))
    if (places.length === 1) of.set(column, places[0]!)
    else {
      fault(header.line, column, null, { code: places.length === 0 ? 'COLUMN_MISSING' : 'COLUMN_TWICE' })
      isWhole = false
    }
  }
  return isWhole ? { of, count: names.length } : null
}

/** The values of a row, or null where a cell was refused. */
function readCells(name: FileName, cells: Cells, fault: (column: string, reason: Reason) => void): Record<string, unknown> | null {
  const values: Record<string, unknown> = {}
  let isWhole = true
  for (const [column, read] of Object.entries(FILES[name] as Record<string, Reader<unknown>>)) {
    const value = read(cells[column]!, cells)
    if (value?.ok) values[column] = value.value
    else {
      isWhole = false
      if (value) fault(column, value.failure)
    }
  }
  return isWhole ? values : null
}
