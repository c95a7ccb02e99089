import { ALLOCATION_STATUSES, type AllocationStatus } from '#app/features/allocations/domain/allocation'
import { allocationMessages } from '#app/features/allocations/messages'
import { listAllocations, type AllocationFilter, type AllocationSort, type AllocationSummary } from '#app/features/allocations/server/allocations.queries.server'
import { MODALITIES } from '#app/features/fund/domain/window'
import { priorityMessages } from '#app/features/priorities/messages'
import { dayOf } from '#app/kernel/time'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { searchIn, type TeamList } from './team-list.server'

export const allocationsList: TeamList<AllocationFilter, AllocationSummary, AllocationSort> = {
  path: '/secretariat/allocations',
  permission: 'allocation.view',
  title: (language) => allocationMessages[language].allocations,
  sorts: { new: 'down', number: 'down' },
  asked({ url }) {
    const filter = { search: searchIn(url), status: choiceOf<AllocationStatus>(url, 'status', ALLOCATION_STATUSES), modality: choiceOf(url, 'modality', MODALITIES) }
    return { filter, shown: { search: filter.search, status: filter.status ?? '', modality: filter.modality ?? '' } }
  },
  async page(context, filter, asked) {
    const { allocations, ...ends } = await listAllocations(context, filter, asked)
    return { rows: allocations, ...ends }
  },
  columns(language) {
    const { list: words, statuses } = allocationMessages[language]
    const { list } = uiMessages[language]
    const { options } = priorityMessages[language]
    return [
      { key: 'ref', label: words.number, of: (row) => row.ref },
      { key: 'programme_ref', label: list.programmeNumber, of: (row) => row.programme.ref },
      { key: 'programme', label: words.programme, of: (row) => row.programme.title[language] },
      { key: 'cities', label: words.cities, of: (row) => (row.cities.length === 0 ? { code: '', word: words.wholeNetwork } : row.cities.join('; ')) },
      { key: 'window', label: words.window, of: (row) => ({ code: row.window.modality, word: options[row.window.modality as keyof typeof options].shortName }) },
      { key: 'pledge', label: list.earmarkedBy, of: (row) => row.window.pledge },
      { key: 'status', label: words.state, of: (row) => ({ code: row.status, word: statuses[row.status] }) },
      { key: 'proposed_on', label: list.proposedOn, of: (row) => ({ day: dayOf(row.proposedAt) }) },
      { key: 'approved_on', label: list.approvedOn, of: (row) => row.approvedOn && { day: row.approvedOn } },
      { key: 'amount_usd', label: words.amount, of: (row) => ({ amount: row.total }) },
    ]
  },
}
