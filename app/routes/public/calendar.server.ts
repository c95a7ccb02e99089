import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { EVENT_KINDS } from '#app/features/calendar/domain/event'
import type { Entered } from '#app/platform/http'
import { choiceOf } from '#app/platform/http/list-address'

/** Which events an address asks for: `kind` and `cluster` in its query. */
export async function readEventFilter({ context, url }: Pick<Entered, 'context' | 'url'>) {
  const clusters = await listClusterChoices(context)
  return { clusters, kind: choiceOf(url, 'kind', EVENT_KINDS), cluster: choiceOf(url, 'cluster', clusters.map((cluster) => cluster.code)) }
}
