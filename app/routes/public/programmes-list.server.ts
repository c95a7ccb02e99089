import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { MAIN_AREAS, PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { PROGRAMME_KINDS, type ProgrammeStatus } from '#app/features/programmes/domain'
import type { ProgrammeFilter, ProgrammePageOf } from '#app/features/programmes/server/programmes.queries.server'
import type { Context } from '#app/platform/context'
import type { Entered } from '#app/platform/http'
import { choiceOf, dayCursor, nextHref } from '#app/platform/http/list-address'

/** The programmes that the address asks for, from the public list or the team's. */
export async function readProgrammesList<Status extends ProgrammeStatus>({ context, url }: Entered, statuses: readonly Status[], list: (context: Context, filter: ProgrammeFilter) => Promise<ProgrammePageOf>) {
  const clusters = await listClusterChoices(context)
  const before = dayCursor(url)
  const filter: ProgrammeFilter = {
    search: url.searchParams.get('search')?.slice(0, 120) ?? '',
    kind: choiceOf(url, 'kind', PROGRAMME_KINDS),
    area: choiceOf(url, 'area', [...MAIN_AREAS, ...PROGRAMME_AREAS]),
    cluster: choiceOf(url, 'cluster', clusters.map((cluster) => cluster.code)),
    status: choiceOf<ProgrammeStatus>(url, 'status', statuses),
    after: before && { startsOn: before.day, id: before.id },
  }
  const { programmes, next } = await list(context, filter)
  return {
    programmes,
    clusters,
    statuses,
    filter: { search: filter.search ?? '', kind: filter.kind ?? '', area: filter.area ?? '', cluster: filter.cluster ?? '', status: filter.status ?? '' },
    next: next && nextHref(url, `${next.startsOn}~${next.id}`),
  }
}
