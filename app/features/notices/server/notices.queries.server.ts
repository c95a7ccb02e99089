import { listDue, type DueInstalment } from '#app/features/statements/server/cockpit.queries.server'
import type { Todo } from '#app/features/statements/domain/todo'
import { Forbidden, holds, personOf } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import type { Language } from '#app/kernel/language'
import { addDays } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { DigestChoice } from '../domain/digest'
import { listTodos } from './todos.queries.server'

const DUE_SOON_DAYS = 7

export type Waiting = { todos: Todo[]; overdue: DueInstalment[]; due: DueInstalment[] }

/** What waits for the reader; instalments are for who can ask a donor for them. */
export async function getWaiting(context: Context, language: Language): Promise<Waiting> {
  const today = context.clock.today()
  const follows = holds(context.actor, 'pro-forma.issue-for-donor')
  return {
    todos: await listTodos(context, language),
    overdue: follows ? await listDue(context, { lt: today }) : [],
    due: follows ? await listDue(context, { gte: today, lte: addDays(today, DUE_SOON_DAYS) }) : [],
  }
}

/** The reader of the team, who alone sees and changes what is theirs. */
export function readerOf(context: Context): Id<'person'> {
  const me = personOf(context.actor)
  if (!me) throw new Forbidden('notice.choose')
  return me
}

/** Daily, until they choose. */
export async function getDigestChoice(context: Context): Promise<DigestChoice> {
  authorize(context, 'notice.choose')
  const row = await reading(context).noticeChoice.findUnique({ where: { personId: readerOf(context) }, select: { digest: true } })
  return (row?.digest ?? 'DAILY') as DigestChoice
}
