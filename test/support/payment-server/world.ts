import { randomBytes } from 'node:crypto'
import type { State } from './state'

/** Everything a handler may touch. */
export type World = {
  state: State
  /** Units of currency per US dollar, by upper-case code; a currency without one settles later. */
  rates: Readonly<Record<string, string>>
  /** Where this server is reached. */
  url: string
  now(): Date
  /** Records an event with a copy of the object as it is now, and sends it to the webhook. */
  emit(type: string, object: object): void
}

/** The present as Stripe writes it: whole seconds. */
export function seconds(world: World): number {
  return Math.floor(world.now().getTime() / 1000)
}

/** A new identifier in Stripe's form: a prefix and letters that cannot be guessed. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`
}
