import { randomFillSync } from 'node:crypto'
import { idsFrom, type Ids } from '#app/kernel/identity'
import { clockAt, type Clock } from '#app/kernel/time'

/** The machine's time; a start instant other than now shifts it, and it still runs (tests). */
export function runningClock(startAt: Date | null = null): Clock {
  if (!startAt) return clockAt(() => new Date())
  const shift = startAt.getTime() - Date.now()
  return clockAt(() => new Date(Date.now() + shift))
}

/** Random bytes are drawn many at a time: one call of the system per id would be felt in an import. Each is given out once. */
function pooledBytes(): (count: number) => Uint8Array {
  const pool = Buffer.alloc(20_000)
  let at = pool.length
  return (count) => {
    if (at + count > pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += count
    return pool.subarray(at - count, at)
  }
}

/** The bytes are read before the next are asked for. */
export const randomIds: Ids = idsFrom(pooledBytes())
