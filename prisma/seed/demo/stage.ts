// The stage: a clock that the plot moves, actors who do what their roles allow, and a refusal that stops the play.
import type { Actor, Grant } from '#app/kernel/access'
import { idsFrom, repeatableBytes, type Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { clockAt, type Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import type { Database } from '#app/platform/db'
import { runDueJobs } from '#app/platform/jobs'
import { openLog } from '#app/platform/log'
import { jobHandlers, workerContext } from '#app/worker.server'

/** Where links in the demonstration's mails and documents lead. */
export const ORIGIN = 'http://localhost:3000'

export type Stage = {
  database: Database
  /** The context of somebody of the cast at this moment of the plot. */
  as(key: string): Context
  system(name: string): Context
  /** The morning of a day, or a minute later where it has begun: time only moves forward. */
  moveTo(on: Day): void
  enter(key: string, person: { id: Id<'person'>; name: string; email: string; language: Language; grants: Grant[] }): void
  /** Does the follow-ups that are due: receipts and mails carry the day on which they were really due. */
  doJobs(): Promise<void>
}

/** What a command did; a refusal stops the play, because the demonstration tells only what is allowed. */
export function must<T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T {
  if (!result.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(result.failure, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v))}`)
  return result.value
}

/** Opens the stage on a day. Ids come from a fixed sequence, so that two machines tell the same tale. */
export function setStage(database: Database, opening: Day): Stage {
  let now = morningOf(opening)
  const actors = new Map<string, Context>()
  const base: Omit<Context, 'actor'> = { database, transaction: null, clock: clockAt(() => now), ids: idsFrom(repeatableBytes(20261124)), language: 'en', requestId: 'demonstration' }
  const log = openLog('silent')
  const handlers = jobHandlers({ sendMail: async () => undefined, origin: ORIGIN, demo: true, card: null })
  return {
    database,
    as(key) {
      const context = actors.get(key)
      if (!context) throw new Error(`nobody of the cast is called ${key}`)
      return context
    },
    system: (name) => ({ ...base, actor: { kind: 'system', name } }),
    moveTo(on) {
      const morning = morningOf(on)
      now = morning > now ? morning : new Date(now.getTime() + 60_000)
    },
    enter(key, person) {
      const actor: Actor = { kind: 'person', person: person.id, name: person.name, email: person.email, grants: person.grants }
      actors.set(key, { ...base, actor, language: person.language })
    },
    async doJobs() {
      await runDueJobs(workerContext(base), handlers, log)
    },
  }
}

function morningOf(on: Day): Date {
  return new Date(`${on}T08:00:00Z`)
}
