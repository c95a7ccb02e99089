import { nextPeriod } from '#app/features/fund/domain/period'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { holds } from '#app/kernel/access'
import { authorize, type Context } from '#app/platform/context'
import { ACTIONS, answersTo, type ActionKey } from '../domain/actions'
import { searchMessages } from '../messages'

/** The next period that can be opened; null where one is ahead already. */
async function nextCode(context: Context): Promise<string | null> {
  const last = (await listPeriods(context)).at(-1)
  const next = last && nextPeriod(last, context.clock.today())
  return next?.ok ? next.value.code : null
}

export type FoundAction = { key: ActionKey; title: string; href: string }

/** SEARCH-3: pages and deeds that answer to what was typed, of those that the actor may open; all of them where nothing was typed. */
export async function findActions(context: Context, typed: string): Promise<FoundAction[]> {
  authorize(context, 'secretariat.view')
  const names = searchMessages[context.language].actionNames
  const code = holds(context.actor, 'period.manage') ? await nextCode(context) : null
  return ACTIONS.filter(({ key, permission }) => holds(context.actor, permission) && (key !== 'open-period' || code !== null))
    .map(({ key, href }) => ({ key, href, title: names[key].title.replace('{code}', code ?? '') }))
    .filter(({ key, title }) => answersTo(typed, `${title} ${names[key].also}`))
}
