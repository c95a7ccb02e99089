import { MEMBERSHIPS, REGIONS } from '#app/features/cities/domain'
import { countCities, listCities, listCountriesWithCities, type CityFilter } from '#app/features/cities/server/cities.queries.server'
import type { Entered } from '#app/platform/http'
import { choiceOf, nextHref } from '#app/platform/http/list-address'

/** The cities that the address asks for, for the public list and the team's. */
export async function readCitiesList({ context, url }: Entered) {
  const countries = await listCountriesWithCities(context)
  const status = choiceOf(url, 'status', ['africa', 'ldc', 'lic'])
  const filter: CityFilter = {
    search: url.searchParams.get('search')?.slice(0, 120) ?? '',
    membership: choiceOf(url, 'membership', MEMBERSHIPS),
    country: choiceOf(url, 'country', countries),
    region: choiceOf(url, 'region', REGIONS),
    africa: status === 'africa',
    ldc: status === 'ldc',
    lic: status === 'lic',
    sort: choiceOf(url, 'sort', ['name', 'since']),
    after: url.searchParams.get('before') ?? undefined,
  }
  const { cities, next } = await listCities(context, filter)
  return {
    cities,
    count: await countCities(context, filter),
    countries,
    filter: { search: filter.search ?? '', membership: filter.membership ?? '', country: filter.country ?? '', region: filter.region ?? '', status: status ?? '', sort: filter.sort ?? '' },
    next: next && nextHref(url, next),
  }
}
