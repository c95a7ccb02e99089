import type { Id } from '#app/kernel/identity'
import { parseAmount, type Currency, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { must, type Stage } from '../stage'

/** A step of the plot; steps of one day go in the order in which they were written. */
export type Scene = { on: Day; tell(): Promise<void> }

/** The stage with what has come upon it so far, by the keys of the cast and the plot. */
export type Play = {
  stage: Stage
  donors: Map<string, Id<'donor'>>
  cities: Map<string, Id<'city'>>
  programmes: Map<string, Id<'programme'>>
  pledges: Map<string, { id: Id<'pledge'>; ref: string }>
}

export function beginPlay(stage: Stage): Play {
  return { stage, donors: new Map(), cities: new Map(), programmes: new Map(), pledges: new Map() }
}

/** What a key of the tables stands for; a key that nobody introduced stops the play. */
export function known<T>(entries: ReadonlyMap<string, T>, key: string): T {
  const value = entries.get(key)
  if (value === undefined) throw new Error(`the plot names ${key} before it is introduced`)
  return value
}

/** Money of the tables. */
export function amountOf(text: string, currency: string): Money {
  return must(parseAmount(text, currency as Currency))
}
