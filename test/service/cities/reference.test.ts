import { expect, test } from 'vitest'
import { openDatabase } from '#app/platform/db'
import { seedReference } from '#prisma/seed/reference'
import { countryFlagsOn, listCountries } from '#app/features/cities/server/cities.queries.server'
import { day } from '#app/kernel/time'
import { openTestDatabase } from '#test/support/database'
import { testWorld } from '#test/support/context'

test('reference data loaded twice is the same as loaded once, and what staff changed stays', async () => {
  const { file, close } = await openTestDatabase()
  const database = await openDatabase(file)
  try {
    const all = async () => {
      const db = database.read
      return { countries: await db.country.findMany({ orderBy: { iso2: 'asc' } }), flags: await db.countryFlag.findMany({ orderBy: [{ country: 'asc' }, { flag: 'asc' }, { fromOn: 'asc' }] }), clusters: await db.cluster.findMany({ orderBy: { code: 'asc' } }), periods: await db.fundPeriod.findMany({ orderBy: { code: 'asc' } }), windows: await db.window.findMany(), rates: await db.supportCostRate.findMany(), settings: await db.setting.findMany({ where: { key: { not: 'reference-data-sha256' } }, orderBy: { key: 'asc' } }) }
    }
    await seedReference(file)
    const once = await all()
    expect([once.countries.length, once.clusters.length, once.periods.map((period) => period.code), once.windows.length, once.rates.length]).toEqual([249, 12, ['2020-2021', '2022-2023', '2024-2025', '2026-2027'], 1, 1])
    expect(once.periods.every((period) => period.targetMinor === 1_000_000_00n && period.state === 'OPEN')).toBe(true)

    // A changed file brings a new fingerprint: everything is loaded again.
    await database.write(async (transaction) => {
      await transaction.setting.update({ where: { key: 'reference-data-sha256' }, data: { value: 'older' } })
      await transaction.setting.update({ where: { key: 'agreement-threshold' }, data: { value: 'USD 5000.00' } })
      await transaction.fundPeriod.update({ where: { code: '2020-2021' }, data: { state: 'CLOSING' } })
      await transaction.countryFlag.update({ where: { country_flag_fromOn: { country: 'BD', flag: 'LDC', fromOn: '1975-01-01' } }, data: { untilOn: '2029-11-24' } })
      await transaction.countryFlag.create({ data: { country: 'FR', flag: 'LDC', fromOn: '1971-01-01' } })
    })
    await seedReference(file)
    const twice = await all()
    expect(twice.settings.find((setting) => setting.key === 'agreement-threshold')?.value).toBe('USD 5000.00')
    expect(twice.periods.find((period) => period.code === '2020-2021')?.state).toBe('CLOSING')
    expect({ ...twice, settings: null, periods: null }).toEqual({ ...once, settings: null, periods: null })
  } finally {
    await database.close()
    await close()
  }
})

test('CITY-1: the database knows 54 African countries, 44 least developed ones until 23 November 2026, 41 after, 24 low-income ones', async () => {
  const { context } = await testWorld()
  const countries = await listCountries(context)
  const countOn = async (on: string) => {
    const flags = await Promise.all(countries.map((country) => countryFlagsOn(context, country.iso2, day(on))))
    return [flags.filter((flag) => flag.inAfrica).length, flags.filter((flag) => flag.inLdc).length, flags.filter((flag) => flag.inLic).length]
  }
  expect(await countOn('2026-11-23')).toEqual([54, 44, 24])
  expect(await countOn('2026-11-24')).toEqual([54, 41, 24])
  expect(await countOn('2026-06-30')).toEqual([54, 44, 25])
})
