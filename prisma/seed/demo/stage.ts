// The stage: a clock that the plot moves, actors who do what their roles allow, and a refusal that stops the play.
import type { Actor, Grant, Role } from '#app/kernel/access'
import { idsFrom, repeatableBytes, type Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { clockAt, day, type Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import type { Database } from '#app/platform/db'

export type Stage = {
  /** The context of somebody of the cast at this moment of the plot. */
  as(key: string): Context
  system(name: string): Context
  /** Morning of a day; time only moves forward. */
  moveTo(on: Day): void
  enter(key: string, person: { id: Id<'person'>; name: string; email: string; language: Language; grants: Grant[] }): void
  database: Database
}

/** What a command did; a refusal stops the play, because the demonstration tells only what is allowed. */
export function must<T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T {
  if (!result.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(result.failure, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v))}`)
  return result.value
}

export function setStage(database: Database): Stage {
  let now = new Date('2023-12-01T08:00:00Z')
  const actors = new Map<string, Context>()
  const base: Omit<Context, 'actor'> = { database, transaction: null, clock: clockAt(() => now), ids: idsFrom(repeatableBytes(20261124)), language: 'en', requestId: 'demonstration' }
  return {
    database,
    as(key) {
      const context = actors.get(key)
      if (!context) throw new Error(`nobody of the cast is called ${key}`)
      return context
    },
    system: (name) => ({ ...base, actor: { kind: 'system', name } }),
    moveTo(on) {
      const morning = new Date(`${on}T08:00:00Z`)
      now = morning > now ? morning : new Date(now.getTime() + 60_000)
    },
    enter(key, person) {
      const actor: Actor = { kind: 'person', person: person.id, name: person.name, email: person.email, grants: person.grants }
      actors.set(key, { ...base, actor, language: person.language })
    },
  }
}

export type { Role }
export { day }
