// Follow-ups: rows written in a command's transaction, done by the worker afterwards, retried with back-off. Handlers are idempotent.
import type { Language } from '#app/kernel/language'
import { isLanguage } from '#app/kernel/language'
import type { Context } from '../context'
import type { Log } from '../log'

export type JobHandler = (context: Context, payload: unknown) => Promise<void>
export type JobHandlers = Record<string, JobHandler>

const LOCK_MS = 5 * 60_000
const ATTEMPTS = 12

/** Seconds until the next try: 5, 10, 20 ... up to an hour. */
export function backOffSeconds(attempts: number): number {
  return Math.min(3600, 5 * 2 ** Math.max(0, attempts - 1))
}

type Claimed = { id: string; name: string; payload: string; language: string; attempts: number }

async function claimNext(context: Context): Promise<Claimed | null> {
  const now = context.clock.now()
  const due = { OR: [{ state: 'QUEUED', runAt: { lte: now } }, { state: 'RUNNING', lockedUntil: { lt: now } }] }
  if (!(await context.database.read.job.findFirst({ where: due, select: { id: true } }))) return null
  return context.database.write(async (transaction) => {
    const job = await transaction.job.findFirst({ where: due, orderBy: { runAt: 'asc' } })
    if (!job) return null
    await transaction.job.update({ where: { id: job.id }, data: { state: 'RUNNING', attempts: { increment: 1 }, lockedUntil: new Date(now.getTime() + LOCK_MS) } })
    return { id: job.id, name: job.name, payload: job.payload, language: job.language, attempts: job.attempts + 1 }
  })
}

async function run(context: Context, handlers: JobHandlers, job: Claimed, log: Log): Promise<void> {
  const language: Language = isLanguage(job.language) ? job.language : 'en'
  try {
    const handler = handlers[job.name]
    if (!handler) throw new Error(`no handler for the job ${job.name}`)
    await handler({ ...context, language, requestId: job.id }, JSON.parse(job.payload))
    await context.database.write((transaction) => transaction.job.update({ where: { id: job.id }, data: { state: 'DONE', finishedAt: context.clock.now(), lastError: null, lockedUntil: null } }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const dead = job.attempts >= ATTEMPTS
    log.error({ job: job.name, attempts: job.attempts, error: message }, 'job failed')
    const runAt = new Date(context.clock.now().getTime() + backOffSeconds(job.attempts) * 1000)
    await context.database.write((transaction) => transaction.job.update({ where: { id: job.id }, data: { state: dead ? 'DEAD' : 'QUEUED', runAt, lastError: message.slice(0, 2000), lockedUntil: null } }))
  }
}

/** Does every job that is due, one after the other; the number done. Tests and the demonstration call it instead of waiting. */
export async function runDueJobs(context: Context, handlers: JobHandlers, log: Log): Promise<number> {
  let done = 0
  for (let job = await claimNext(context); job; job = await claimNext(context)) {
    await run(context, handlers, job, log)
    done += 1
  }
  return done
}

/** Enqueues the jobs that are done once a day, under the day's key: several workers, or a start in the middle of a day, add nothing. */
export async function enqueueDaily(context: Context, names: readonly string[]): Promise<void> {
  const today = context.clock.today()
  const keys = names.map((name) => `${name}:${today}`)
  if ((await context.database.read.job.count({ where: { key: { in: keys } } })) === keys.length) return
  await context.database.write(async (transaction) => {
    for (const [i, name] of names.entries()) {
      const key = keys[i]!
      if (await transaction.job.findUnique({ where: { key }, select: { id: true } })) continue
      const now = context.clock.now()
      await transaction.job.create({ data: { id: context.ids.next('job'), name, key, payload: '{}', language: context.language, state: 'QUEUED', runAt: now, createdAt: now } })
    }
  })
}

/** Keeps doing due jobs, and each day's, until it is stopped; a stop waits for the job in hand. */
export function startWorker(context: Context, handlers: JobHandlers, log: Log, { daily = [], everyMs = 400 }: { daily?: readonly string[]; everyMs?: number } = {}): { stop(): Promise<void> } {
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let enqueuedOn: string | undefined
  let wake: () => void = () => undefined
  const loop = (async () => {
    while (!stopping) {
      try {
        const today = context.clock.today()
        if (today !== enqueuedOn) await enqueueDaily(context, daily)
        enqueuedOn = today
        await runDueJobs(context, handlers, log)
      } catch (error) {
        log.error({ error: error instanceof Error ? error.message : String(error) }, 'worker could not reach its jobs')
      }
      if (stopping) break
      await new Promise<void>((resolve) => {
        wake = resolve
        timer = setTimeout(resolve, everyMs)
      })
    }
  })()
  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      wake()
      await loop
    },
  }
}
