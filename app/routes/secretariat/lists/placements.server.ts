import { ARRANGEMENTS } from '#app/features/placements/domain/value'
import { placementMessages } from '#app/features/placements/messages'
import { listPlacements, PLACEMENT_STATES, type PlacementFilter, type PlacementSort, type PlacementSummary } from '#app/features/placements/server/placements.queries.server'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { donorIn, searchIn, type TeamList } from './team-list.server'

export const placementsList: TeamList<PlacementFilter, PlacementSummary, PlacementSort> = {
  path: '/secretariat/placements',
  permission: 'placement.view',
  title: (language) => placementMessages[language].placements,
  sorts: { from: 'down', person: 'up' },
  async asked({ context, url }) {
    const { donor, shown, only } = await donorIn({ context, url })
    const filter = { search: searchIn(url), state: choiceOf(url, 'state', PLACEMENT_STATES), arrangement: choiceOf(url, 'arrangement', ARRANGEMENTS), donor }
    return { filter, shown: { search: filter.search, state: filter.state ?? '', arrangement: filter.arrangement ?? '', donor: shown }, only }
  },
  async page(context, filter, asked) {
    const { placements, ...ends } = await listPlacements(context, filter, asked)
    return { rows: placements, ...ends }
  },
  columns(language) {
    const words = placementMessages[language]
    const { list } = uiMessages[language]
    return [
      { key: 'ref', label: words.list.number, of: (row) => row.ref },
      { key: 'donor', label: list.donorNumber, of: (row) => row.donor.ref },
      { key: 'donor_name', label: words.list.donor, of: (row) => row.donor.name },
      { key: 'arrangement', label: words.list.arrangement, of: (row) => ({ code: row.arrangement, word: words.arrangements[row.arrangement] }) },
      { key: 'person', label: list.person, of: (row) => row.person },
      { key: 'function', label: list.function, of: (row) => row.function },
      { key: 'status', label: words.list.state, of: (row) => ({ code: row.status, word: words.states[row.status] }) },
      { key: 'starts_on', label: list.from, of: (row) => ({ day: row.startsOn }) },
      { key: 'ends_on', label: list.until, of: (row) => ({ day: row.until }) },
      { key: 'fte', label: words.list.fte, of: (row) => ({ figure: row.fte }) },
      { key: 'currency', label: list.currency, of: (row) => row.monthly.currency },
      { key: 'monthly_value', label: list.monthly, of: (row) => ({ amount: row.monthly }) },
      { key: 'value', label: list.value, of: (row) => ({ amount: row.value }) },
      { key: 'value_usd', label: words.list.value, of: (row) => row.usd && { amount: row.usd } },
      { key: 'counts', label: list.counts, of: (row) => (row.counts ? { code: 'yes', word: list.yes } : { code: 'no', word: list.no }) },
    ]
  },
}
