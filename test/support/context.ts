// A context for service tests: a real database file of its own, a clock that stands still until it is moved, repeatable ids.
import { onTestFinished } from 'vitest'
import type { Actor, Grant } from '#app/kernel/access'
import { idsFrom, repeatableBytes, type Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { clockAt } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { openDatabase } from '#app/platform/db'
import { openTestDatabase } from './database'

export type TestWorld = {
  context: Context
  /** The same world seen by somebody else. */
  as(actor: Actor, language?: Language): Context
  /** Moves the clock to an instant. */
  setNow(instant: string): void
}

/** Opens a migrated, empty database with a clock at the given instant; closed when the test ends. */
export async function testWorld(options: { now?: string; actor?: Actor; seed?: number } = {}): Promise<TestWorld> {
  const { file, close } = await openTestDatabase()
  const database = await openDatabase(file)
  let now = new Date(options.now ?? '2026-11-24T09:00:00Z')
  const context: Context = {
    actor: options.actor ?? { kind: 'system', name: 'test' },
    database,
    transaction: null,
    clock: clockAt(() => now),
    ids: idsFrom(repeatableBytes(options.seed ?? 7)),
    language: 'en',
    requestId: 'test',
  }
  onTestFinished(async () => {
    await database.close()
    await close()
  })
  return {
    context,
    as: (actor, language = 'en') => ({ ...context, actor, language }),
    setNow(instant) {
      now = new Date(instant)
    },
  }
}

/** A person with grants, as the session would give them. */
export function person(name: string, ...grants: Grant[]): Actor {
  return { kind: 'person', person: `prs_${name.toLowerCase()}` as Id<'person'>, name, email: `${name.toLowerCase()}@example.example`, grants }
}
