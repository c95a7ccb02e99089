// How city rows are chosen and turned into view models.
import type { Id } from '#app/kernel/identity'
import type { Bilingual } from '#app/kernel/language'
import { nameKeyOf } from '#app/kernel/place'
import type { Day } from '#app/kernel/time'
import { flagsOn, isRegion, membershipOn, type CountryFlag, type FlagsOfDay, type FlagSpan, type Membership, type Position, type Region } from '../domain'

export type CitySummary = FlagsOfDay & {
  id: Id<'city'>
  ref: string
  name: string
  /** ISO 3166 alpha-2. */
  country: string
  countryName: Bilingual
  /** United Nations region; null where M49 places the country nowhere. */
  region: Region | null
  memberSince: Day | null
  memberUntil: Day | null
  membership: Membership
  position: Position | null
}

export type CityWhere = {
  /** Part of the name in any case or accents, or a whole reference. */
  search?: string
  country?: string
  region?: Region
  africa?: boolean
  ldc?: boolean
  lic?: boolean
  membership?: Membership
}

export const cityColumns = {
  id: true,
  ref: true,
  name: true,
  nameKey: true,
  country: true,
  memberSince: true,
  memberUntil: true,
  longitude: true,
  latitude: true,
  source: true,
  of: { select: { nameEn: true, nameFr: true, region: true, subregion: true, isAfrica: true, flags: true } },
} as const

type CityRow = {
  id: string
  ref: string
  name: string
  country: string
  memberSince: string | null
  memberUntil: string | null
  longitude: number | null
  latitude: number | null
  of: { nameEn: string; nameFr: string; region: string; isAfrica: boolean; flags: { flag: string; fromOn: string; untilOn: string | null }[] }
}

export function readSpans(rows: readonly { flag: string; fromOn: string; untilOn: string | null }[]): FlagSpan[] {
  return rows.map((row) => ({ flag: row.flag as CountryFlag, fromOn: row.fromOn as Day, untilOn: row.untilOn as Day | null }))
}

export function toCity(row: CityRow, on: Day): CitySummary {
  const span = { memberSince: row.memberSince as Day | null, memberUntil: row.memberUntil as Day | null }
  return {
    id: row.id as Id<'city'>,
    ref: row.ref,
    name: row.name,
    country: row.country,
    countryName: { en: row.of.nameEn, fr: row.of.nameFr },
    region: isRegion(row.of.region) ? row.of.region : null,
    ...span,
    membership: membershipOn(span, on),
    position: row.longitude === null || row.latitude === null ? null : { longitude: row.longitude, latitude: row.latitude },
    ...flagsOn({ isAfrica: row.of.isAfrica, spans: readSpans(row.of.flags) }, on),
  }
}

function flagged(flag: CountryFlag, on: Day) {
  return { of: { flags: { some: { flag, fromOn: { lte: on }, OR: [{ untilOn: null }, { untilOn: { gt: on } }] } } } }
}

/** The conditions of a filter on a day. */
export function whereCities(filter: CityWhere, on: Day) {
  const search = filter.search?.trim()
  return [
    ...(search ? [{ OR: [{ nameKey: { contains: nameKeyOf(search) } }, { ref: search }] }] : []),
    ...(filter.country ? [{ country: filter.country }] : []),
    ...(filter.region ? [{ of: { region: filter.region } }] : []),
    ...(filter.africa ? [{ of: { isAfrica: true } }] : []),
    ...(filter.ldc ? [flagged('LDC', on)] : []),
    ...(filter.lic ? [flagged('LIC', on)] : []),
    ...(filter.membership ? [whereMembership(filter.membership, on)] : []),
  ]
}

function whereMembership(membership: Membership, on: Day) {
  switch (membership) {
    case 'MEMBER':
      return { memberSince: { lte: on }, OR: [{ memberUntil: null }, { memberUntil: { gte: on } }] }
    case 'NOT_YET':
      return { OR: [{ memberSince: null }, { memberSince: { gt: on } }] }
    case 'FORMER':
      return { memberSince: { lte: on }, memberUntil: { lt: on } }
  }
}
