// Two days of every statement: the day on which things happened (value date), and the day on which we knew. DOMAIN.md, section 8.
import { addDays, type Day } from '#app/kernel/time'

/** A range of instants: what was recorded by the end of a day (UTC, as the books count days). Undefined: everything. */
export function recordedBy(knownOn: Day | null | undefined): { lt: Date } | undefined {
  return knownOn ? { lt: new Date(`${addDays(knownOn, 1)}T00:00:00Z`) } : undefined
}

/** Was it known at the end of the day? Without a day, whatever is known today. */
export function wasKnown(recordedAt: Date | null, knownOn: Day | null | undefined): boolean {
  const range = recordedBy(knownOn)
  return !range || (recordedAt !== null && recordedAt < range.lt)
}
