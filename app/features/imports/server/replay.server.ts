// What a replay keeps while it goes through the rows: ids by reference, faults, and how far it has come.
import type { Fault } from '../domain/fault'
import { WITH_REF, type FileName, type FileWithRef } from '../domain/files'
import type { SortedOut } from './sort-out.server'

/** How many rows have been recorded of how many. */
export type Progress = (done: number, total: number) => void

export type Replay = {
  /** The id behind a reference; null where its row was refused, or is yet to come. */
  id(file: FileWithRef, ref: string): string | null
  recorded(file: FileWithRef, ref: string, id: string): void
  refuse(fault: Fault): void
  /** Rows recorded, by file. */
  counts: Map<FileName, number>
  step(): void
}

export function startReplay(sorted: SortedOut, faults: Fault[], progress: Progress): Replay {
  const ids = new Map(WITH_REF.map((file) => [file, new Map(sorted.ids.get(file))]))
  const total = Object.values(sorted.fresh).reduce((sum, rows) => sum + rows.length, 0)
  const counts = new Map<FileName, number>()
  let done = 0
  return {
    id: (file, ref) => (sorted.faulty.get(file)?.has(ref) ? null : (ids.get(file)!.get(ref) ?? null)),
    recorded(file, ref, id) {
      ids.get(file)!.set(ref, id)
      counts.set(file, (counts.get(file) ?? 0) + 1)
    },
    refuse: (fault) => faults.push(fault),
    counts,
    step() {
      done++
      if (done % 1000 === 0 || done === total) progress(done, total)
    },
  }
}
