import { expect, test } from 'vitest'
import { createCity, type NewCity } from '#app/features/cities/server/create-city.command.server'
import { editCity } from '#app/features/cities/server/edit-city.command.server'
import { countCities, countCitiesByRegion, getCity, listCities, listCountriesWithCities } from '#app/features/cities/server/cities.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { person, testWorld } from '#test/support/context'
import { walked } from '#test/support/walked'

const officer = person('Amina', { role: 'programme-officer' })

async function make(context: Context, name: string, country: string, rest: Partial<NewCity> = {}) {
  const made = await createCity(context, { name, country, memberSince: day('2019-01-01'), memberUntil: null, ...rest })
  if (!made.ok) throw new Error(made.failure.code)
  return made.value
}

test('a city is registered with a number, found by any spelling, and its name stays as entered', async () => {
  const world = await testWorld()
  const context = world.as(officer)
  const { ref } = await make(context, 'Cité‑Neuve', 'ET', { position: { longitude: 38.7, latitude: 9 } })
  expect(ref).toBe('CT-2026-0001')
  for (const search of ['cite neuve', 'CITÉ', 'neuve', ref]) expect((await listCities(context, { search })).cities.map((city) => city.ref)).toEqual([ref])
  expect(await getCity(world.as({ kind: 'public' }), ref)).toMatchObject({ name: 'Cité‑Neuve', membership: 'MEMBER', inAfrica: true, inLdc: true, inLic: false, region: 'Africa', position: { longitude: 38.7, latitude: 9 } })
  await expect(getCity(context, 'CT-2026-9999')).rejects.toThrow(NotFound)
})

test('CITY-3: a city that looks like one of the same country is refused until somebody says that it differs', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  const { ref } = await make(context, 'San José', 'CR')
  expect(await createCity(context, { name: 'SAN  JOSE', country: 'CR', memberSince: null, memberUntil: null })).toEqual({ ok: false, failure: { code: 'LOOKS_LIKE', name: 'San José', ref } })
  expect((await createCity(context, { name: 'San Jose', country: 'US', memberSince: null, memberUntil: null })).ok).toBe(true)
  expect((await createCity(context, { name: 'San Jose', country: 'CR', memberSince: null, memberUntil: null, differsFromTwin: true })).ok).toBe(true)
})

test('wrong details are refused and leave nothing', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  const draft = { name: 'Nowhere', country: 'XX', memberSince: null, memberUntil: null }
  expect(await createCity(context, draft)).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_COUNTRY' } })
  expect(await createCity(context, { ...draft, country: 'FR', memberUntil: day('2020-01-01') })).toMatchObject({ ok: false, failure: { code: 'MEMBERSHIP_WITHOUT_START' } })
  await make(context, 'Here', 'FR', { ref: 'here' })
  expect(await createCity(context, { ...draft, country: 'FR', ref: 'here' })).toMatchObject({ ok: false, failure: { code: 'REF_TAKEN' } })
  expect(await countCities(context, {})).toBe(1)
  await expect(createCity(as(person('Jonas', { role: 'auditor' })), draft)).rejects.toThrow(Forbidden)
  await expect(createCity(as({ kind: 'public' }), draft)).rejects.toThrow(Forbidden)
})

test('filters: country, region, Africa, least developed on the day, membership', async () => {
  const world = await testWorld({ now: '2026-11-23T09:00:00Z' })
  const context = world.as(officer)
  await make(context, 'Dhaka', 'BD', { memberSince: null })
  await make(context, 'Lusaka', 'ZM')
  await make(context, 'Nairobi', 'KE', { memberUntil: day('2025-12-31') })
  await make(context, 'Medellín', 'CO')
  const found = async (filter: Parameters<typeof listCities>[1]) => (await listCities(context, filter)).cities.map((city) => city.name)
  expect(await found({ ldc: true })).toEqual(['Dhaka', 'Lusaka'])
  expect(await found({ africa: true })).toEqual(['Lusaka', 'Nairobi'])
  expect(await found({ region: 'Americas' })).toEqual(['Medellín'])
  expect(await found({ country: 'KE' })).toEqual(['Nairobi'])
  expect(await found({ membership: 'MEMBER' })).toEqual(['Lusaka', 'Medellín'])
  expect(await found({ membership: 'NOT_YET' })).toEqual(['Dhaka'])
  expect(await found({ membership: 'FORMER' })).toEqual(['Nairobi'])
  expect(await countCitiesByRegion(context)).toEqual({ members: 2, countries: 2, regions: [{ region: 'Africa', members: 1 }, { region: 'Americas', members: 1 }] })
  expect(await listCountriesWithCities(context)).toEqual(['BD', 'CO', 'KE', 'ZM'])
  world.setNow('2026-11-24T09:00:00Z')
  expect(await found({ ldc: true })).toEqual(['Lusaka'])
})

test.each(['name', 'since'] as const)('pages by %s show every city once, also where names and days repeat', async (sort) => {
  const { context } = await testWorld()
  for (let i = 0; i < 120; i++) await make(context, i % 3 === 0 ? 'Same' : `City ${i % 40}`, 'FR', { differsFromTwin: true, memberSince: i % 4 === 0 ? null : day(`20${String(10 + (i % 7))}-01-01`) })
  const seen = await walked((asked) => listCities(context, {}, { ...asked, sort }), (page) => page.cities)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('a corrected city keeps its number, and the trail tells before and after', async () => {
  const { as } = await testWorld()
  const context = as(officer)
  const { city, ref } = await make(context, 'Bamaco', 'ML')
  expect(await editCity(context, { city, name: 'Bamako', country: 'ML', memberSince: day('2019-01-01'), memberUntil: null, source: ' list of 2019 ' })).toEqual({ ok: true, value: { ref } })
  expect(await getCity(context, city)).toMatchObject({ name: 'Bamako', ref, source: 'list of 2019' })
  const event = await context.database.read.auditEvent.findFirstOrThrow({ where: { name: 'city.edited' } })
  expect([JSON.parse(event.before!).name, JSON.parse(event.after).name]).toEqual(['Bamaco', 'Bamako'])
})
