// Things become known late and are dated back: whatever the order, every report of every day says what the rows say of that day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { POOL } from '#app/features/fund/domain/window'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { differenceOf, type SourcesAndUses } from '#app/features/statements/domain/sources-and-uses'
import { getSourcesAndUses, getWindowStatement, listSourcesAndUses } from '#app/features/statements/server/sources-and-uses.queries.server'
import { addDays, day, type Day } from '#app/kernel/time'
import { moneyWorld } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { assertFollowed } from './followed'
import { awardedBetween, moneyBetween, poolOn, promisedOn, readFund, sentBetween, sourcesBetween, type RawFund } from './from-raw-rows'
import { act, FIRST, perform, type World } from './random-history'

/** STATEMENT-5: the statement of sources and uses of each window and of the whole, against the rows. */
async function assertBalanced(w: World, fund: RawFund, asOf: Day): Promise<void> {
  for (const code of ['2024-2025', '2026-2027']) {
    const told = await getSourcesAndUses(w.system, { period: code, asOf, take: 2 })
    const { startsOn, endsOn } = told.period
    const to = asOf < startsOn ? addDays(startsOn, -1) : asOf < endsOn ? asOf : endsOn
    const windows = await w.system.database.read.window.findMany({ include: { pledge: true } })
    const parts: [string, SourcesAndUses, (window: string) => boolean][] = [
      ['the whole', told.total, () => true],
      ['the pool', told.pool, (id) => id === POOL],
      ['the rest', told.earmarked, (id) => id !== POOL],
    ]
    for (const { id, pledge } of windows) if (pledge) parts.push([pledge.ref, (await getWindowStatement(w.system, { period: code, asOf: to, pledge: pledge.ref })).figures, (window) => window === id])
    for (const [name, figures, isOf] of parts) {
      const wanted = sourcesBetween(fund, startsOn, to, isOf)
      const is = Object.fromEntries(Object.keys(wanted).map((key) => [key, figures[key as keyof SourcesAndUses].minor]))
      expect(is, `${name} of ${code} as at ${asOf}`).toEqual(wanted)
      expect(differenceOf(figures).minor).toBe(0n)
    }
    const listed = await listSourcesAndUses(w.system, { period: code, asOf })
    const moneyed = new Set(fund.events.filter((e) => e.on <= to).map((e) => e.window))
    expect(listed.windows.map((row) => row.id).sort()).toEqual(windows.filter((row) => row.pledge && moneyed.has(row.id)).map((row) => row.id).sort())
  }
}

async function assertTold(w: World, fund: RawFund, asOf: Day): Promise<void> {
  const periods = await w.system.database.read.fundPeriod.findMany({ where: { startsOn: { gte: '2024-01-01', lte: '2029-01-01' } } })
  for (const { code, startsOn, endsOn } of periods) {
    const told = await getFundPosition(w.system, { period: code, asOf })
    const until = asOf < endsOn ? asOf : endsOn
    const expected = moneyBetween(fund, startsOn, until)
    const figures = { received: told.received.minor, refunded: told.refunded.minor, supportCost: told.supportCost.minor, fees: told.fees.minor, net: told.netProgrammable.minor }
    expect(figures, `${code} as at ${asOf}`).toEqual(expected)
    expect(told.allocated.minor).toBe(awardedBetween(fund, startsOn, until))
    expect(told.disbursed.minor).toBe(sentBetween(fund, startsOn, until))
    expect(told.available.minor).toBe(poolOn(fund, POOL, asOf))
    const due = promisedOn(fund, asOf, (on) => on >= startsOn && on <= endsOn)
    expect({ pledged: told.pledged.minor, outstanding: told.outstanding.minor }, `promises of ${code} as at ${asOf}`).toEqual(due)
    expect(told.arrears.minor, `arrears of ${code} as at ${asOf}`).toBe(promisedOn(fund, asOf, (on) => on < startsOn).outstanding)
  }
  await assertBalanced(w, fund, asOf)
  let attributed = 0n
  for (const donor of w.donors) {
    const told = await getDonorStatement(w.system, { donor, asOf })
    const { received, refunded, supportCost, fees, net } = moneyBetween(fund, '', asOf, (e) => e.donor === donor)
    expect([told.received.minor, told.refunded.minor, told.supportCost.minor, told.fees.minor, told.netProgrammable.minor]).toEqual([received, refunded, supportCost, fees, net])
    expect(told.attributed.minor + told.remaining.minor).toBe(net)
    attributed += told.attributed.minor
  }
  expect(attributed, `attributed as at ${asOf}`).toBe(awardedBetween(fund, '', asOf))
  for (const city of w.cities) {
    const told = await getCityStatement(w.system, { city, asOf })
    expect([told.allocated.minor, told.disbursed.minor]).toEqual([awardedBetween(fund, '', asOf, (a) => a.city === city), sentBetween(fund, '', asOf, (s) => s.city === city)])
  }
}

test('FUND-1, FUND-2, PLEDGE-5, PAYMENT-5, STATEMENT-1, STATEMENT-2, STATEMENT-3, STATEMENT-5, STATEMENT-8: any history, dated back in any way, is told the same for any day', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 14, maxLength: 26 }), fc.array(fc.nat(120), { minLength: 3, maxLength: 3 }), async (history, offsets) => {
      const w = await moneyWorld()
      w.setNow('2026-02-10T08:00:00Z')
      await perform(w, { do: 'promise', donor: 0, currency: 'USD', minor: 500_000n, count: 2, area: null, back: 20 })
      for (const [i, done] of history.entries()) {
        w.setNow(`${addDays(day('2026-02-10'), 3 * i)}T08:00:00Z`)
        await perform(w, done)
      }
      expect(await faultsOf(w.system)).toEqual([])
      const fund = await readFund(w.system.database.read)
      for (const offset of offsets) {
        await assertTold(w, fund, addDays(FIRST, offset - 2))
        await assertFollowed(w, addDays(FIRST, offset - 2))
      }
    }),
    { numRuns: 25, interruptAfterTimeLimit: 80_000 },
  )
})
