// All files together: which rows are new, what they refer to, and the order in which they are replayed.
import type { Day } from '#app/kernel/time'
import type { Fault, Reason } from './fault'
import { FILE_NAMES, FILES, typed, type FileName, type FileWithRef, type Row } from './files'
import { readFile, type ReadFile, type Records } from './read-file'

export type Sheaf = { [Name in FileName]: ReadFile<Name> }

/** Reads every file that is there. */
export function readSheaf(files: ReadonlyMap<FileName, Records>): { sheaf: Sheaf; faults: Fault[] } {
  const sheaf = Object.fromEntries(FILE_NAMES.map((name) => [name, readFile(name, files.get(name) ?? [])])) as unknown as Sheaf
  return { sheaf, faults: FILE_NAMES.flatMap((name) => sheaf[name].faults) }
}

/** A fault of one cell of a row that could be read. */
export function faultOf<Name extends FileName>(file: Name, row: Row<Name>, column: keyof (typeof FILES)[Name] & string, reason: Reason): Fault {
  return { file, line: row.line, column, value: typed(row, column), reason }
}

/** The file that holds what a reference points at. */
export const POINTS_AT = {
  city_ref: 'cities.csv',
  donor_ref: 'donors.csv',
  programme_ref: 'programmes.csv',
  pledge_ref: 'pledges.csv',
  payment_ref: 'payments.csv',
  allocation_ref: 'allocations.csv',
} as const satisfies Record<string, FileWithRef>

export type Pointer = keyof typeof POINTS_AT

/** The pointers of a file's rows, those of an allocation's source among them. */
export function pointersOf<Name extends FileName>(name: Name, row: Row<Name>): { column: string; target: FileWithRef; ref: string }[] {
  const values = row as unknown as Record<string, string | null>
  const plain = (Object.keys(POINTS_AT) as Pointer[]).flatMap((column) => (values[column] ? [{ column, target: POINTS_AT[column], ref: values[column] }] : []))
  return name === 'allocations.csv' && values['source'] !== 'MDFM' ? [...plain, { column: 'source', target: 'pledges.csv', ref: values['source']! }] : plain
}

/** Within a day: pledges, payments, refunds, allocations, disbursements, expenditures; then what stands beside the cash. Rates come before all. Source: INTERFACE.md. */
export const REPLAYED = [
  ['pledges.csv', 'pledged_on'],
  ['payments.csv', 'received_on'],
  ['refunds.csv', 'refunded_on'],
  ['allocations.csv', 'approved_on'],
  ['disbursements.csv', 'sent_on'],
  ['expenditures.csv', 'reported_on'],
  ['in-kind.csv', 'delivered_on'],
  ['placements.csv', 'starts_on'],
] as const satisfies readonly (readonly [FileWithRef, string])[]

export type ReplayedFile = (typeof REPLAYED)[number][0]
export type Event = { [Name in ReplayedFile]: { file: Name; day: string; row: Row<Name> } }[ReplayedFile]

/** Rows in order of their day, within a day by kind, within a kind by reference. */
export function inOrder(rowsOf: <Name extends ReplayedFile>(name: Name) => readonly Row<Name>[]): Event[] {
  const events = REPLAYED.flatMap(([file, column], kind) => rowsOf(file).map((row) => ({ event: { file, day: ((row as unknown as Record<string, string | null>)[column] ?? '') as string, row } as Event, kind, ref: row.ref })))
  events.sort((a, b) => compare(a.event.day, b.event.day) || a.kind - b.kind || compare(a.ref, b.ref))
  return events.map(({ event }) => event)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A row that comes before what it rests on would be replayed before it: that day is refused. */
export function tooEarly(event: Event, dayOf: (file: FileWithRef, ref: string) => Day | null): Fault | null {
  const before = (file: FileWithRef, ref: string | null) => {
    const day = ref === null ? null : dayOf(file, ref)
    return day !== null && event.day < day ? day : null
  }
  switch (event.file) {
    case 'payments.csv': {
      const day = before('pledges.csv', event.row.pledge_ref)
      return day && faultOf(event.file, event.row, 'received_on', { code: 'DAY_BEFORE_PLEDGE', day })
    }
    case 'refunds.csv': {
      const day = before('payments.csv', event.row.payment_ref)
      return day && faultOf(event.file, event.row, 'refunded_on', { code: 'DAY_BEFORE_PAYMENT', day })
    }
    case 'allocations.csv': {
      const day = before('pledges.csv', event.row.source === 'MDFM' ? null : event.row.source)
      return day && faultOf(event.file, event.row, 'approved_on', { code: 'DAY_BEFORE_PLEDGE', day })
    }
    case 'disbursements.csv':
    case 'expenditures.csv': {
      const day = before('allocations.csv', event.row.allocation_ref)
      if (!day) return null
      const reason = { code: 'DAY_BEFORE_APPROVAL', day } as const
      return event.file === 'disbursements.csv' ? faultOf(event.file, event.row, 'sent_on', reason) : faultOf(event.file, event.row, 'reported_on', reason)
    }
    default:
      return null
  }
}
