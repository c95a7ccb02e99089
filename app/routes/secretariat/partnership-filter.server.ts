import { STAGES } from '#app/features/partnerships/domain/partnership'
import { SORTS } from '#app/features/partnerships/server/partnerships.queries.server'
import { choiceOf } from '#app/platform/http/list-address'

/** What the address of the pipeline asks for: the board or the list, whose, in which stage, from where on. */
export function pipelineFilterOf(url: URL) {
  const view = choiceOf(url, 'view', ['board', 'list'] as const) ?? 'board'
  const stage = view === 'list' ? choiceOf(url, 'stage', [...STAGES, 'open'] as const) : undefined
  const owner = url.searchParams.get('owner') ?? ''
  const search = url.searchParams.get('search') ?? ''
  const overdue = url.searchParams.get('steps') === 'overdue'
  const sort = choiceOf(url, 'sort', SORTS)
  const [value, id] = (url.searchParams.get('before') ?? '').split('~')
  return {
    view,
    filter: { stage, owner, search, overdue, sort, after: value && id ? { value, id } : undefined },
    shown: { view, stage: stage ?? '', owner, search, overdue, sort: sort ?? '' },
  }
}
