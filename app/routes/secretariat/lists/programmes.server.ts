import { listClusterChoices } from '#app/features/clusters/server/clusters.queries.server'
import { MAIN_AREAS, PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { priorityMessages } from '#app/features/priorities/messages'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES, type ProgrammeStatus } from '#app/features/programmes/domain'
import { programmeMessages } from '#app/features/programmes/messages'
import { listProgrammes, type ProgrammeFilter, type ProgrammePageAsked, type ProgrammePageOf, type ProgrammeSort, type ProgrammeSummary } from '#app/features/programmes/server/programmes.queries.server'
import type { Context } from '#app/platform/context'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { searchIn, type TeamList } from './team-list.server'

/** Programmes of some states: all of them for the team. */
export function programmesListOf(statuses: readonly ProgrammeStatus[], path: string, list: (context: Context, filter: ProgrammeFilter, asked: ProgrammePageAsked) => Promise<ProgrammePageOf>): TeamList<ProgrammeFilter, ProgrammeSummary, ProgrammeSort> {
  return {
    path,
    permission: 'programme.view',
    title: (language) => programmeMessages[language].programmes,
    sorts: { start: 'down', budget: 'down' },
    async asked({ context, url }) {
      const clusters = await listClusterChoices(context)
      const filter = {
        search: searchIn(url),
        kind: choiceOf(url, 'kind', PROGRAMME_KINDS),
        area: choiceOf(url, 'area', [...MAIN_AREAS, ...PROGRAMME_AREAS]),
        cluster: choiceOf(url, 'cluster', clusters.map((cluster) => cluster.code)),
        status: choiceOf<ProgrammeStatus>(url, 'status', statuses),
      }
      return { filter, shown: { search: filter.search, kind: filter.kind ?? '', area: filter.area ?? '', cluster: filter.cluster ?? '', status: filter.status ?? '' } }
    },
    async page(context, filter, asked) {
      const { programmes, ...ends } = await list(context, filter, asked)
      return { rows: programmes, ...ends }
    },
    columns(language) {
      const { fields, kinds, statuses: states } = programmeMessages[language]
      const { options } = priorityMessages[language]
      const words = uiMessages[language].list
      return [
        { key: 'ref', label: fields.reference, of: (row) => row.ref },
        { key: 'title', label: fields.title, of: (row) => row.title[language] },
        { key: 'kind', label: fields.kind, of: (row) => ({ code: row.kind, word: kinds[row.kind] }) },
        { key: 'area', label: fields.area, of: (row) => ({ code: row.priorityArea, word: options[row.priorityArea].shortName }) },
        { key: 'status', label: fields.status, of: (row) => ({ code: row.status, word: states[row.status] }) },
        { key: 'starts_on', label: words.from, of: (row) => ({ day: row.startsOn }) },
        { key: 'ends_on', label: words.until, of: (row) => ({ day: row.endsOn }) },
        { key: 'clusters', label: fields.clusters, of: (row) => row.clusters.map((cluster) => `${cluster.name[language]} (${cluster.generation})`).join('; ') },
        { key: 'budget_usd', label: fields.budget, of: (row) => ({ amount: row.budget }) },
      ]
    },
  }
}

export const programmesList = programmesListOf(PROGRAMME_STATUSES, '/secretariat/programmes', listProgrammes)
