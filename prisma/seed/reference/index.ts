// What the product cannot work without: countries and their statuses, clusters, periods, the pool, the support cost, thresholds.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runningClock } from '#app/platform/clock'
import { openDatabase, type Db } from '#app/platform/db'
import { CLUSTERS } from './clusters'
import { readCountries, type ReferenceCountry, type ReferenceFlag } from './countries'
import { PERIODS, POOL_WINDOW, SETTINGS, SUPPORT_COST } from './fund'

const FINGERPRINT = 'reference-data-sha256'

/** Loads the reference data into a migrated database: all or nothing, and nothing to do where these very data are in already. */
export async function seedReference(databaseFile: string): Promise<void> {
  const csv = await readFile(path.join(import.meta.dirname, 'countries.csv'), 'utf8')
  const fingerprint = fingerprintOf(csv)
  const now = runningClock().now()
  const database = await openDatabase(databaseFile)
  try {
    const known = await database.read.setting.findUnique({ where: { key: FINGERPRINT } })
    if (known?.value === fingerprint) return
    await database.write(async (transaction) => {
      const { countries, flags } = readCountries(csv)
      await loadCountries(transaction, countries)
      await loadFlags(transaction, flags)
      await loadClusters(transaction)
      await loadFund(transaction, now)
      await transaction.setting.upsert({ where: { key: FINGERPRINT }, create: { key: FINGERPRINT, value: fingerprint, updatedAt: now }, update: { value: fingerprint, updatedAt: now } })
    })
  } finally {
    await database.close()
  }
}

function fingerprintOf(csv: string): string {
  const rest = JSON.stringify([CLUSTERS, PERIODS, POOL_WINDOW, SUPPORT_COST, SETTINGS], (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  return createHash('sha256').update(csv).update(rest).digest('hex')
}

async function loadCountries(transaction: Db, countries: readonly ReferenceCountry[]): Promise<void> {
  const known = new Map((await transaction.country.findMany()).map((row) => [row.iso2, row]))
  await transaction.country.createMany({ data: countries.filter((country) => !known.has(country.iso2)) })
  for (const country of countries) {
    const before = known.get(country.iso2)
    if (before && !isSame(before, country)) await transaction.country.update({ where: { iso2: country.iso2 }, data: country })
  }
}

/** The file is the whole truth about statuses: a date that was corrected there is corrected here, and a span that left it goes. */
async function loadFlags(transaction: Db, flags: readonly ReferenceFlag[]): Promise<void> {
  const keyOf = (flag: { country: string; flag: string; fromOn: string }) => `${flag.country} ${flag.flag} ${flag.fromOn}`
  const [known, wanted] = [new Map((await transaction.countryFlag.findMany()).map((row) => [keyOf(row), row])), new Map(flags.map((flag) => [keyOf(flag), flag]))]
  await transaction.countryFlag.createMany({ data: flags.filter((flag) => !known.has(keyOf(flag))) })
  for (const [key, row] of known) {
    const where = { country_flag_fromOn: { country: row.country, flag: row.flag, fromOn: row.fromOn } }
    const flag = wanted.get(key)
    if (!flag) await transaction.countryFlag.delete({ where })
    else if (flag.untilOn !== row.untilOn) await transaction.countryFlag.update({ where, data: { untilOn: flag.untilOn } })
  }
}

async function loadClusters(transaction: Db): Promise<void> {
  for (const cluster of CLUSTERS) await transaction.cluster.upsert({ where: { code: cluster.code }, create: cluster, update: cluster })
}

/** Only what is missing: states, rates and thresholds belong to the staff once they are in. */
async function loadFund(transaction: Db, now: Date): Promise<void> {
  for (const period of PERIODS) {
    if (!(await transaction.fundPeriod.findUnique({ where: { code: period.code } }))) await transaction.fundPeriod.create({ data: period })
  }
  if (!(await transaction.window.findUnique({ where: { id: POOL_WINDOW.id } }))) await transaction.window.create({ data: POOL_WINDOW })
  if (!(await transaction.supportCostRate.findUnique({ where: { effectiveOn: SUPPORT_COST.effectiveOn } }))) await transaction.supportCostRate.create({ data: SUPPORT_COST })
  for (const [key, value] of Object.entries(SETTINGS)) {
    if (!(await transaction.setting.findUnique({ where: { key } }))) await transaction.setting.create({ data: { key, value, updatedAt: now } })
  }
}

function isSame(a: ReferenceCountry, b: ReferenceCountry): boolean {
  return a.iso3 === b.iso3 && a.nameEn === b.nameEn && a.nameFr === b.nameFr && a.region === b.region && a.subregion === b.subregion && a.isAfrica === b.isAfrica
}
