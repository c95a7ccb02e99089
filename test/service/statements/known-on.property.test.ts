// A statement can be made again as it was known on any past day: what was learned later, and dated back, is not in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { addDays, day, type Day } from '#app/kernel/time'
import { moneyWorld } from '../core/world'
import { act, perform, type World } from './random-history'

/** Every report as at a day, as known on a past day (or now), without what it says of that. */
async function reports(w: World, asOf: Day, knownOn?: Day) {
  const asked = { asOf, knownOn }
  const funds = await Promise.all(['2024-2025', '2026-2027'].map(async (period) => [await getFundPosition(w.system, { period, ...asked }), await getFundBar(w.system, { period, ...asked })]))
  const donors = await Promise.all(w.donors.map((donor) => getDonorStatement(w.system, { donor, ...asked })))
  const cities = await Promise.all(w.cities.map((city) => getCityStatement(w.system, { city, ...asked })))
  return [...funds.flat(), ...donors, ...cities].map((report) => ({ ...report, knownOn: null }))
}

test('FUND-5, STATEMENT-4: as known on any earlier day, each report is to the cent the one that was made at the end of that day', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 11 }), fc.array(fc.nat(60), { minLength: 2, maxLength: 2 }), async (days, backs) => {
      const w = await moneyWorld()
      w.setNow('2026-02-10T08:00:00Z')
      for (const minor of [900_000n, 700_000n]) await perform(w, { do: 'promise', donor: 0, currency: 'EUR', minor, count: 2, area: null, back: 20 })
      await perform(w, { do: 'pay', pick: 0, minor: 800_000n, fee: 1, back: 15 })
      const made: { today: Day; asOf: Day; told: unknown }[] = []
      for (const [i, acts] of days.entries()) {
        const today = addDays(day('2026-02-10'), 4 * i)
        for (const [hour, done] of acts.entries()) {
          w.setNow(`${today}T${String(8 + 7 * hour).padStart(2, '0')}:30:00Z`)
          await perform(w, done)
        }
        if (i % 3 === 0) for (const back of [0, ...backs]) made.push({ today, asOf: addDays(today, -back), told: await reports(w, addDays(today, -back)) })
      }
      w.setNow('2026-04-20T08:00:00Z')
      for (const { today, asOf, told } of made) expect(await reports(w, asOf, today), `as at ${asOf}, as known on ${today}`).toEqual(told)
    }),
    { numRuns: 6, interruptAfterTimeLimit: 60_000 },
  )
})
