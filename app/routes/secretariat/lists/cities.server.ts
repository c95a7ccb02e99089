import { MEMBERSHIPS, REGIONS } from '#app/features/cities/domain'
import { cityMessages } from '#app/features/cities/messages'
import { listCities, listCountriesWithCities, type CityFilter, type CitySort, type CitySummary } from '#app/features/cities/server/cities.queries.server'
import { choiceOf } from '#app/platform/http/list-address'
import { uiMessages } from '#app/ui/messages'
import { searchIn, type TeamList } from './team-list.server'

export const citiesList: TeamList<CityFilter, CitySummary, CitySort> = {
  path: '/secretariat/cities',
  permission: 'city.view',
  title: (language) => cityMessages[language].cities,
  sorts: { name: 'up', since: 'down' },
  async asked({ context, url }) {
    const status = choiceOf(url, 'status', ['africa', 'ldc', 'lic'])
    const filter = {
      search: searchIn(url),
      membership: choiceOf(url, 'membership', MEMBERSHIPS),
      country: choiceOf(url, 'country', await listCountriesWithCities(context)),
      region: choiceOf(url, 'region', REGIONS),
      africa: status === 'africa',
      ldc: status === 'ldc',
      lic: status === 'lic',
    }
    return { filter, shown: { search: filter.search, membership: filter.membership ?? '', country: filter.country ?? '', region: filter.region ?? '', status: status ?? '' } }
  },
  async page(context, filter, asked) {
    const { cities, ...ends } = await listCities(context, filter, asked)
    return { rows: cities, ...ends }
  },
  columns(language) {
    const { fields, city, regions, memberships, list: words } = cityMessages[language]
    const { list } = uiMessages[language]
    const flag = (isSo: boolean) => (isSo ? { code: 'yes', word: list.yes } : { code: 'no', word: list.no })
    return [
      { key: 'ref', label: fields.reference, of: (row) => row.ref },
      { key: 'name', label: city, of: (row) => row.name },
      { key: 'country', label: fields.country, of: (row) => ({ code: row.country, word: row.countryName[language] }) },
      { key: 'region', label: fields.region, of: (row) => row.region && { code: row.region, word: regions[row.region] } },
      { key: 'membership', label: fields.membership, of: (row) => ({ code: row.membership, word: memberships[row.membership] }) },
      { key: 'member_since', label: fields.since, of: (row) => row.memberSince && { day: row.memberSince } },
      { key: 'member_until', label: fields.until, of: (row) => row.memberUntil && { day: row.memberUntil } },
      { key: 'africa', label: words.africa, of: (row) => flag(row.inAfrica) },
      { key: 'ldc', label: words.ldc, of: (row) => flag(row.inLdc) },
      { key: 'lic', label: words.lic, of: (row) => flag(row.inLic) },
    ]
  },
}
