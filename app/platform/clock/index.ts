import { randomBytes } from 'node:crypto'
import { idsFrom, type Ids } from '#app/kernel/identity'
import { clockAt, type Clock } from '#app/kernel/time'

/** The machine's time; a start instant other than now shifts it, and it still runs (tests). */
export function runningClock(startAt: Date | null = null): Clock {
  if (!startAt) return clockAt(() => new Date())
  const shift = startAt.getTime() - Date.now()
  return clockAt(() => new Date(Date.now() + shift))
}

export const randomIds: Ids = idsFrom((count) => randomBytes(count))
