import { OFFER_STATUSES } from '#app/features/in-kind/domain/lifecycle'
import { IN_KIND_KINDS } from '#app/features/in-kind/domain/offer'
import { OFFER_SORTS } from '#app/features/in-kind/server/offers.queries.server'
import { PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { choiceOf } from '#app/platform/http/list-address'

/** What the address of the desk asks for. */
export function offerFilterOf(url: URL) {
  const [status, kind, area, sort] = [choiceOf(url, 'status', [...OFFER_STATUSES, 'open'] as const), choiceOf(url, 'kind', IN_KIND_KINDS), choiceOf(url, 'area', PROGRAMME_AREAS), choiceOf(url, 'sort', OFFER_SORTS)]
  const [donor, search] = [url.searchParams.get('donor') ?? '', url.searchParams.get('search') ?? '']
  const [value, id] = (url.searchParams.get('before') ?? '').split('~')
  return {
    filter: { status, kind, area, sort, donor, search, after: value && id ? { value, id } : undefined },
    shown: { status: status ?? '', kind: kind ?? '', area: area ?? '', sort: sort ?? 'new', donor, search },
  }
}
