import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import { nameKeyOf } from '#app/kernel/place'
import { command, nextNumber, type CommandContext } from '#app/platform/context'
import { decideMemberSpan, type MemberSpan, type Position, type SaveCityFailure } from '../domain'
import { findTwinCities } from './cities.queries.server'

export type CityDetails = MemberSpan & {
  name: string
  /** ISO 3166 alpha-2. */
  country: string
  position?: Position | null
  /** Where the name and the membership are known from. */
  source?: string | null
  /** Set by somebody who looked: another city of the same name and country is a different one. CITY-3. */
  differsFromTwin?: boolean
}

export type NewCity = CityDetails & {
  /** The sender's own reference; a number of the series `CT` without one. */
  ref?: string
}

/** Registers a city, member of the network or not. */
export const createCity = command('city.manage', async (context, input: NewCity): Promise<Result<{ city: Id<'city'>; ref: string }, SaveCityFailure>> => {
  const checked = await checkCity(context, input, null)
  if (!checked.ok) return checked
  if (input.ref && (await context.transaction.city.findUnique({ where: { ref: input.ref }, select: { id: true } }))) return refuse({ code: 'REF_TAKEN', ref: input.ref })

  const city = context.ids.next('city')
  const ref = input.ref ?? (await nextNumber(context, 'CT'))
  await context.transaction.city.create({ data: { id: city, ref, ...cityData(input) } })
  await context.audit({ name: 'city.created', subject: `city:${city}`, after: { ref, ...cityData(input) } })
  return accept({ city, ref })
})

/** The columns that a city's details fill. */
export function cityData(input: CityDetails) {
  const name = input.name.trim()
  return {
    name,
    nameKey: nameKeyOf(name),
    country: input.country,
    memberSince: input.memberSince,
    memberUntil: input.memberUntil,
    longitude: input.position?.longitude ?? null,
    latitude: input.position?.latitude ?? null,
    source: input.source?.trim() || null,
  }
}

/** What must hold of a city's details; `self` is the city that is being edited. */
export async function checkCity(context: CommandContext, input: CityDetails, self: Id<'city'> | null): Promise<Result<null, SaveCityFailure>> {
  const span = decideMemberSpan(input)
  if (!span.ok) return span
  if (!(await context.transaction.country.findUnique({ where: { iso2: input.country }, select: { iso2: true } }))) return refuse({ code: 'UNKNOWN_COUNTRY' })
  if (input.differsFromTwin) return accept(null)
  const twin = (await findTwinCities(context, input.country, input.name)).find((city) => city.id !== self)
  return twin ? refuse({ code: 'LOOKS_LIKE', name: twin.name, ref: twin.ref }) : accept(null)
}
