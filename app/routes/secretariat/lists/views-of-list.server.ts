import { plainQuery } from '#app/features/views/domain/view'
import { viewMessages } from '#app/features/views/messages'
import { listViews } from '#app/features/views/server/views.queries.server'
import { holds } from '#app/kernel/access'
import type { Entered } from '#app/platform/http'
import { listNamed } from './lists.server'

/** The saved views of the list that the address names, and what is about to be saved. */
export async function viewsOfList({ context, url, language, param }: Entered) {
  const name = param('list')
  const list = listNamed(name)
  const title = list.title(language)
  return { list: { name, path: list.path, title }, views: await listViews(context, name), mayShare: holds(context.actor, 'view.share'), query: plainQuery(url.searchParams.get('query') ?? '') || null, title: viewMessages[language].title(title) }
}
