// What a command or query stands on: who acts, when, in which language, on which transaction. Made per request, job, seed step or test.
import { Forbidden, holds, type Actor, type Permission } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import type { Failure, Result } from '#app/kernel/failure'
import type { Ids } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import type { Clock } from '#app/kernel/time'
import { appendAuditEvents, toJson, type AuditEntry } from '../audit'
import type { Database, Db } from '../db'

export type Context = {
  actor: Actor
  database: Database
  /** Set while a command runs: its transaction. */
  transaction: Db | null
  clock: Clock
  ids: Ids
  language: Language
  requestId: string
}

/** A context inside a command: everything is written through `transaction`, and told to the audit trail and the outbox. */
export type CommandContext = Context & {
  transaction: Db
  audit(...entries: AuditEntry[]): Promise<void>
  /** Writes a job row; the same key is enqueued once. */
  enqueue(name: string, key: string, payload: unknown, runAt?: Date): Promise<void>
}

/** Reads see the open transaction inside a command, the last committed state outside. */
export function reading(context: Context): Db {
  return context.transaction ?? context.database.read
}

/** Throws Forbidden where the actor lacks the permission. */
export function authorize(context: Context, permission: Permission): void {
  if (!holds(context.actor, permission)) throw new Forbidden(permission)
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class RolledBack extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

function inside(context: Context, transaction: Db): CommandContext {
  return {
    ...context,
    transaction,
    audit: (...entries) => appendAuditEvents(transaction, entries, { actor: context.actor, at: context.clock.now(), ids: context.ids, requestId: context.requestId }),
    async enqueue(name, key, payload, runAt = context.clock.now()) {
      const known = await transaction.job.findUnique({ where: { key }, select: { id: true } })
      if (known) return
      await transaction.job.create({
        data: { id: context.ids.next('job'), name, key, payload: toJson(payload), language: context.language, state: 'QUEUED', runAt, createdAt: context.clock.now() },
      })
    },
  }
}

/**
 * Makes a command: authorizes, opens one transaction, runs, and rolls back on a refusal or a throw.
 * Called from within another command it shares the outer transaction; a refusal then goes to the caller, who decides.
 */
export function command<Input, Value, Refusal extends Failure>(
  permission: Permission,
  work: (context: CommandContext, input: Input) => Promise<Result<Value, Refusal>>,
): (context: Context, input: Input) => Promise<Result<Value, Refusal>> {
  return async (context, input) => {
    authorize(context, permission)
    if (context.transaction) return work(inside(context, context.transaction), input)
    try {
      return await context.database.write(async (transaction) => {
        const result = await work(inside(context, transaction), input)
        if (!result.ok) throw new RolledBack(result.failure)
        return result
      })
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, failure: error.failure as Refusal }
      throw error
    }
  }
}

/** Makes a step: a piece of work of a lower tier that runs only inside a command that was authorized already. */
export function step<Input, Value>(work: (context: CommandContext, input: Input) => Promise<Value>): (context: Context, input: Input) => Promise<Value> {
  return async (context, input) => {
    assert(context.transaction, 'a step runs inside a command')
    return work(inside(context, context.transaction), input)
  }
}

/** The next number of a series, without gaps: it is taken in the transaction that uses it. `PL-2026-0147`. */
export async function nextNumber(context: CommandContext, series: string, width = 4): Promise<string> {
  const year = Number(context.clock.today().slice(0, 4))
  const row = await context.transaction.numberSeries.upsert({
    where: { series_year: { series, year } },
    create: { series, year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return `${series}-${year}-${String(row.last).padStart(width, '0')}`
}

/** The next `count` numbers of a series, as `nextNumber` would give them one by one. */
export async function nextNumbers(context: CommandContext, series: string, count: number, width = 4): Promise<string[]> {
  if (count === 0) return []
  const year = Number(context.clock.today().slice(0, 4))
  const row = await context.transaction.numberSeries.upsert({ where: { series_year: { series, year } }, create: { series, year, last: count }, update: { last: { increment: count } } })
  return Array.from({ length: count }, (_, i) => `${series}-${year}-${String(row.last - count + 1 + i).padStart(width, '0')}`)
}

/** The same context for another actor: a job that acts by itself, a demonstration person. */
export function actingAs(context: Context, actor: Actor): Context {
  return { ...context, actor }
}
