import { ARRANGEMENTS } from '#app/features/placements/domain/value'
import { PLACEMENT_STATES } from '#app/features/placements/server/placements.queries.server'
import { choiceOf, dayCursor } from '#app/platform/http/list-address'

/** What the address of the list of placements asks for. */
export function placementFilterOf(url: URL) {
  const state = choiceOf(url, 'state', PLACEMENT_STATES)
  const arrangement = choiceOf(url, 'arrangement', ARRANGEMENTS)
  const search = url.searchParams.get('search') ?? ''
  return { filter: { state, arrangement, search, before: dayCursor(url) }, shown: { state: state ?? '', arrangement: arrangement ?? '', search } }
}
