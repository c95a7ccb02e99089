// The figures of the fund that are kept by day. Keys name what a figure is of; amounts are US cents.
import type { Day } from '#app/kernel/time'

export const MEASURES = ['received', 'refunded', 'fees', 'supportCost', 'net', 'available', 'allocated', 'disbursed', 'spentDirectly', 'otherIncome', 'moved', 'expended', 'pledged', 'outstanding', 'inKind'] as const
export type Measure = (typeof MEASURES)[number]

/** One figure of one thing on one day changed by so many US cents. */
export type Movement = { measure: Measure; key: string; day: Day; deltaMinor: bigint }

export const ALL = 'all'
export const keyOf = {
  window: (window: string) => `window:${window}`,
  modality: (modality: string) => `modality:${modality}`,
  donorType: (type: string) => `type:${type}`,
  area: (area: string) => `area:${area.slice(0, 3)}`,
  flag: (flag: 'africa' | 'ldc' | 'lic' | 'network-wide') => `to:${flag}`,
  region: (region: string) => `region:${region}`,
  /** The pool's own: money in by donor type, awards by area and by where they went. */
  poolType: (type: string) => `pool:type:${type}`,
  poolArea: (area: string) => `pool:area:${area.slice(0, 3)}`,
  poolFlow: (area: string, to: string) => `pool:flow:${area.slice(0, 3)}>${to}`,
  /** Promises by the year in which they fall due; only the MDFM's. */
  dueYear: (on: Day) => `due:${on.slice(0, 4)}`,
}

/** Where an award for the whole network stands among the regions. */
export const NETWORK = 'network'

/** Adds up movements of the same figure and day, and drops those that come to nothing. */
export function condensed(movements: readonly Movement[]): Movement[] {
  const sums = new Map<string, Movement>()
  for (const movement of movements) {
    const key = `${movement.measure}|${movement.key}|${movement.day}`
    const known = sums.get(key)
    sums.set(key, known ? { ...known, deltaMinor: known.deltaMinor + movement.deltaMinor } : movement)
  }
  return [...sums.values()].filter((movement) => movement.deltaMinor !== 0n)
}
