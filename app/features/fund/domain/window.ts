// What a window holds, day by day. FUND-1: awards never exceed it on their day, nor on any later day already on the books.
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'

export const POOL = 'win_mdfm'

export const MODALITIES = ['MDFM', 'PA1', 'PA2', 'PA3'] as const
export type Modality = (typeof MODALITIES)[number]

/** What a window holds at the end of each day on its books, in order of day; US dollars. */
export type WindowBalances = readonly { day: Day; available: Money }[]

/** The day from `on` onwards on which the window holds least: no more than that can be awarded on `on`. */
export function tightestDay(balances: WindowBalances, on: Day): { day: Day; available: Money } {
  const standing = balances.findLast((b) => b.day <= on)?.available ?? usd(0n)
  const later = balances.filter((b) => b.day > on)
  return later.reduce((least, b) => (b.available.minor < least.available.minor ? { day: b.day, available: b.available } : least), { day: on, available: standing })
}
