import { listWindows } from '#app/features/allocations/server/allocations.queries.server'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { listTodos } from '#app/features/notices/server/todos.queries.server'
import { getCockpit } from '#app/features/statements/server/cockpit.queries.server'
import type { FundQuestion } from '#app/features/statements/server/fund-position.queries.server'
import { holds } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import type { Context } from '#app/platform/context'

/** So many earmarked windows stand on the page; all of them stand in the sources and uses. */
const MOST_WINDOWS = 12

/** All that the first page of the team shows. */
export async function todayOf(context: Context, question: FundQuestion, language: Language) {
  const cockpit = await getCockpit(context, question)
  return {
    cockpit,
    today: context.clock.today(),
    todos: await listTodos(context, language),
    windows: await listWindows(context, { asOf: cockpit.bar.asOf, knownOn: cockpit.knownOn, most: MOST_WINDOWS }),
    shortfalls: await listShortfalls(context),
    mayRecord: holds(context.actor, 'payment.record-wire'),
  }
}
