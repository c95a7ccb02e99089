// npm run report -- fund-position --biennium 2026-2027 --as-of 2026-12-31 · donor-statement --donor REF --as-of DAY · city-statement --city REF --as-of DAY.
// Prints JSON and nothing else on standard output. --known-on DAY: as it was known at the end of a past day.
import { parseArgs } from 'node:util'
import { cityStatementJson, donorStatementJson, fundPositionJson } from '#app/features/statements/domain/report-json'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { NotFound } from '#app/kernel/access'
import { parseDay, type Day } from '#app/kernel/time'
import type { Context } from '#app/platform/context'
import { asSystem, main, Refused } from './system.ts'

const USAGE = `Say which report, of what, and as at which day:
  npm run report -- fund-position --biennium 2026-2027 --as-of 2026-12-31
  npm run report -- donor-statement --donor REF --as-of 2026-12-31
  npm run report -- city-statement --city REF --as-of 2026-12-31`

function dayOption(name: string, text: string | undefined): Day {
  const day = parseDay(text ?? '')
  if (!day) throw new Refused(text === undefined ? `--${name} is missing.\n${USAGE}` : `There is no day "${text}": --${name} takes a day such as 2026-12-31.`)
  return day
}

function required(name: string, text: string | undefined): string {
  if (!text) throw new Refused(`--${name} is missing.\n${USAGE}`)
  return text
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { 'biennium': { type: 'string' }, 'donor': { type: 'string' }, 'city': { type: 'string' }, 'as-of': { type: 'string' }, 'known-on': { type: 'string' } } })
  } catch (error) {
    throw new Refused(`${(error as Error).message}\n${USAGE}`)
  }
}

async function found<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotFound) throw new Refused(`There is no ${what}.`)
    throw error
  }
}

await main(async () => {
  const { values, positionals } = readOptions()
  const [kind] = positionals
  const asOf = dayOption('as-of', values['as-of'])
  const knownOn = values['known-on'] === undefined ? undefined : dayOption('known-on', values['known-on'])
  const reports: Record<string, (context: Context) => Promise<unknown>> = {
    async 'fund-position'(context) {
      const period = required('biennium', values.biennium)
      return fundPositionJson(await found(`period "${period}"`, getFundPosition(context, { period, asOf, knownOn })))
    },
    async 'donor-statement'(context) {
      const donor = required('donor', values.donor)
      return donorStatementJson(await found(`donor "${donor}"`, getDonorStatement(context, { donor, asOf, knownOn })))
    },
    async 'city-statement'(context) {
      const city = required('city', values.city)
      return cityStatementJson(await found(`city "${city}"`, getCityStatement(context, { city, asOf, knownOn })))
    },
  }
  const report = Object.hasOwn(reports, kind ?? '') ? reports[kind!] : undefined
  if (!report || positionals.length !== 1) throw new Refused(USAGE)
  await asSystem('report', async (context) => {
    process.stdout.write(`${JSON.stringify(await report(context), null, 2)}\n`)
  })
})
