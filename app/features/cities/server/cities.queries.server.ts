import { NotFound } from '#app/kernel/access'
import { assert } from '#app/kernel/assert'
import type { Id } from '#app/kernel/identity'
import type { Bilingual } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import { pageOf, type PageAsked, type PageEnds, type SortBy } from '#app/platform/lists/keyset'
import { flagsOn, membershipOn, REGIONS, type FlagsOfDay, type Region } from '../domain'
import { cityColumns, readSpans, toCity, whereCities, type CitySummary, type CityWhere } from './city-rows.server'

export type { CitySummary, CityWhere }

export type CityView = CitySummary & { subregion: string; source: string | null; asOf: Day }

export const CITY_SORTS = ['name', 'since'] as const
export type CitySort = (typeof CITY_SORTS)[number]

export type CityFilter = CityWhere

const SORTS: Record<CitySort, SortBy> = { name: { column: ['nameKey'], of: 'text' }, since: { column: ['memberSince'], of: 'text', down: true, mayBeEmpty: true } }

const MOST_ON_A_PAGE = 50

/** Cities in pages, by name or the latest members first; statuses and membership are those of today. */
export async function listCities(context: Context, filter: CityFilter, asked: PageAsked & { sort?: CitySort } = {}): Promise<{ cities: CitySummary[] } & PageEnds> {
  authorize(context, 'fund.view-public')
  const today = context.clock.today()
  const db = reading(context).city
  const where = whereCities(filter, today)
  const { rows, ...ends } = await pageOf(SORTS[asked.sort ?? 'name'], { most: MOST_ON_A_PAGE, ...asked }, {
    find: (part) => db.findMany({ where: { AND: [...where, part.where] }, select: { ...cityColumns, nameKey: true }, orderBy: part.orderBy, take: part.take }),
    count: (part) => db.count({ where: { AND: where }, ...part }),
  })
  return { cities: rows.map((row) => toCity(row, today)), ...ends }
}

/** How many cities the filter finds, for the heading of a list. */
export async function countCities(context: Context, filter: CityWhere): Promise<number> {
  authorize(context, 'fund.view-public')
  return reading(context).city.count({ where: { AND: whereCities(filter, context.clock.today()) } })
}

/** One city by its id or reference; `on` is the day of its statuses, today unless another is asked for. */
export async function getCity(context: Context, idOrRef: string, on: Day = context.clock.today()): Promise<CityView> {
  authorize(context, 'fund.view-public')
  const row = await reading(context).city.findFirst({ where: { OR: [{ id: idOrRef }, { ref: idOrRef }] }, select: cityColumns })
  if (!row) throw new NotFound()
  return { ...toCity(row, on), subregion: row.of.subregion, source: row.source, asOf: on }
}

/** Cities of one country whose name is the same but for case, accents and Unicode form. */
export async function findTwinCities(context: Context, country: string, name: string): Promise<{ id: Id<'city'>; ref: string; name: string }[]> {
  const rows = await reading(context).city.findMany({ where: { country, nameKey: nameKeyOf(name) }, orderBy: { id: 'asc' }, select: { id: true, ref: true, name: true } })
  return rows.map((row) => ({ ...row, id: row.id as Id<'city'> }))
}

/** All cities by name, for a choice in a form. */
export async function listCityChoices(context: Context): Promise<{ id: Id<'city'>; ref: string; name: string; country: string }[]> {
  authorize(context, 'fund.view-public')
  const rows = await reading(context).city.findMany({ orderBy: [{ nameKey: 'asc' }, { id: 'asc' }], select: { id: true, ref: true, name: true, country: true } })
  return rows.map((row) => ({ ...row, id: row.id as Id<'city'> }))
}

export type CountryView = { iso2: string; name: Bilingual; region: Region | null }

/** Every country, by its code; a page sorts them by name in the reader's language. */
export async function listCountries(context: Context): Promise<CountryView[]> {
  const rows = await reading(context).country.findMany({ orderBy: { iso2: 'asc' }, select: { iso2: true, nameEn: true, nameFr: true, region: true } })
  return rows.map((row) => ({ iso2: row.iso2, name: { en: row.nameEn, fr: row.nameFr }, region: REGIONS.find((region) => region === row.region) ?? null }))
}

/** Codes of the countries that have a city here. */
export async function listCountriesWithCities(context: Context): Promise<string[]> {
  authorize(context, 'fund.view-public')
  return (await reading(context).country.findMany({ where: { cities: { some: {} } }, orderBy: { iso2: 'asc' }, select: { iso2: true } })).map((row) => row.iso2)
}

/** A country's statuses on a day; the code must be of a known country. */
export async function countryFlagsOn(context: Context, country: string, on: Day): Promise<FlagsOfDay> {
  const row = await reading(context).country.findUnique({ where: { iso2: country }, select: { isAfrica: true, flags: true } })
  assert(row, `no such country: ${country}`)
  return flagsOn({ isAfrica: row.isAfrica, spans: readSpans(row.flags) }, on)
}

/** Member cities of a day by United Nations region, and how many countries they are in; regions without any are left out. */
export async function countCitiesByRegion(context: Context, on: Day = context.clock.today()): Promise<{ members: number; countries: number; regions: { region: Region; members: number }[] }> {
  authorize(context, 'fund.view-public')
  const rows = await reading(context).city.findMany({ where: { memberSince: { not: null } }, select: { country: true, memberSince: true, memberUntil: true, of: { select: { region: true } } } })
  const members = rows.filter((row) => membershipOn({ memberSince: row.memberSince as Day, memberUntil: row.memberUntil as Day | null }, on) === 'MEMBER')
  const regions = REGIONS.map((region) => ({ region, members: members.filter((row) => row.of.region === region).length })).filter((row) => row.members > 0)
  return { members: members.length, countries: new Set(members.map((row) => row.country)).size, regions }
}
