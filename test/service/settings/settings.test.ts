// Settings where they are used: what was decided before a change keeps the value of its day.
import { expect, test } from 'vitest'
import { check as agreementsAgree } from '#app/features/agreements/server/agreements-and-pledges-agree.check.server'
import { listPeriods } from '#app/features/fund/server/fund.queries.server'
import { listSupportCostRates, listTargetChanges } from '#app/features/fund/server/fund.queries.server'
import { changeTarget, openPeriod } from '#app/features/fund/server/plan-period.command.server'
import { recordSupportCost } from '#app/features/fund/server/record-support-cost.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { remindDonorsJob } from '#app/features/pledges/server/remind-donors.job.server'
import { recordSetting } from '#app/features/settings/server/record-setting.command.server'
import { getSetting, listSettings, moneySettingOn, numberSetting } from '#app/features/settings/server/settings.queries.server'
import { getFundBar, getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

test('SETTING-2: a threshold counts from its day on; a gift confirmed before it stays right, and the history says who and why', async () => {
  const w = await moneyWorld()
  const give = async (cents: bigint) => {
    const pledge = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(cents), schedule: must(equalSchedule(usd(cents), 1, day('2026-03-31'), 1)), pledgedOn: w.system.clock.today(), recognition: 'NAME' }))
    await w.received(pledge.ref, usd(cents))
    return (await w.system.database.read.pledge.findUniqueOrThrow({ where: { id: pledge.pledge } })).status
  }
  expect(await give(8_000_00n)).toBe('CONFIRMED')
  must(await recordSetting(w.admin, { key: 'agreement-threshold', value: '5000.00', effectiveOn: day('2026-01-06'), reason: 'the board wants agreements' }))
  expect(await moneySettingOn(w.system, 'agreement-threshold')).toEqual(usd(10_000_00n))
  w.setNow('2026-01-06T08:00:00Z')
  expect(await moneySettingOn(w.system, 'agreement-threshold')).toEqual(usd(5_000_00n))
  expect(await give(8_000_00n)).not.toBe('CONFIRMED')
  expect(await give(5_000_00n)).toBe('CONFIRMED')
  expect(await agreementsAgree.run(w.system)).toEqual([])
  expect(await getSetting(w.head, 'agreement-threshold')).toMatchObject({ value: '5000.00', start: '10000.00', changes: [{ before: '10000.00', value: '5000.00', reason: 'the board wants agreements', isAhead: false }] })
  await expect(getSetting(w.head, 'nonsense')).rejects.toThrow(NotFound)
  await expect(recordSetting(w.head, { key: 'answer-days', value: '5', effectiveOn: day('2026-02-01'), reason: 'faster' })).rejects.toThrow(Forbidden)
  await expect(w.system.database.write((transaction) => transaction.settingValue.updateMany({ data: { value: '1.00' } }))).rejects.toThrow(/SETTING-2/)
  expect(await numberSetting(w.system, 'answer-days')).toBe(7)
  expect((await listSettings(w.head)).every((setting) => setting.next === null)).toBe(true)
})

test('SETTING-2: reminders follow the ladder of the day', async () => {
  const w = await moneyWorld()
  await w.promise({ donor: w.donors[0], amount: usd(20_000_00n) })
  must(await recordSetting(w.admin, { key: 'reminder-days', value: '-60 -3', effectiveOn: day('2026-01-10'), reason: 'earlier' }))
  const remind = remindDonorsJob({ origin: 'https://fund.example', demo: false })
  const rungs = async () => (await w.system.database.read.reminder.findMany({ orderBy: { sentAt: 'asc' } })).map((sent) => sent.rung)
  w.setNow('2026-01-09T08:00:00Z')
  await remind(w.system)
  expect(await rungs()).toEqual([])
  w.setNow('2026-01-31T08:00:00Z')
  await remind(w.system)
  expect(await rungs()).toEqual([-60])
  w.setNow('2026-03-01T08:00:00Z')
  await remind(w.system)
  expect(await rungs()).toEqual([-60])
})

test('FUND-6: another target is a row of an open period; a report as at a day, or as known on one, has the target of then', async () => {
  const w = await moneyWorld()
  const change = (cents: bigint, on: string, by = w.admin) => changeTarget(by, { code: '2026-2027', target: usd(cents), effectiveOn: day(on), reason: 'decision 4' })
  const barOn = async (on: string, knownOn: string | null = null) => (await getFundBar(w.head, { period: '2026-2027', asOf: day(on), knownOn: knownOn ? day(knownOn) : null })).target.minor
  expect(await change(1_000_000_00n, '2026-02-01')).toMatchObject({ failure: { code: 'TARGET_UNCHANGED' } })
  expect(await change(1_200_000_00n, '2026-01-04')).toMatchObject({ failure: { code: 'DAY_OUTSIDE', from: '2026-01-05', until: '2027-12-31' } })
  must(await change(1_200_000_00n, '2026-02-01'))
  w.setNow('2026-02-10T08:00:00Z')
  must(await change(1_500_000_00n, '2026-02-10'))
  expect([await barOn('2026-01-31'), await barOn('2026-02-09'), await barOn('2026-02-10'), await barOn('2026-02-10', '2026-02-09')]).toEqual([1_000_000_00n, 1_200_000_00n, 1_500_000_00n, 1_200_000_00n])
  expect((await getFundPosition(w.head, { period: '2026-2027', asOf: day('2026-02-05') })).target).toEqual(usd(1_200_000_00n))
  expect(await listTargetChanges(w.head, '2026-2027')).toMatchObject({ began: usd(1_000_000_00n), changes: [{ before: usd(1_200_000_00n), target: usd(1_500_000_00n) }, { before: usd(1_000_000_00n) }] })
  await expect(change(2_000_000_00n, '2026-03-01', w.head)).rejects.toThrow(Forbidden)

  await w.close('2020-2021')
  expect(await changeTarget(w.admin, { code: '2020-2021', target: usd(5n), effectiveOn: day('2026-02-11'), reason: 'late' })).toMatchObject({ failure: { code: 'PERIOD_NOT_OPEN', state: 'CLOSED' } })
  await expect(w.system.database.write((transaction) => transaction.periodTarget.deleteMany())).rejects.toThrow(/FUND-6/)
  await expect(w.system.database.write((transaction) => transaction.fundPeriod.updateMany({ data: { targetMinor: 1n } }))).rejects.toThrow(/FUND-6/)
})

test('FUND-4: the next period follows without a gap, one ahead at most; two who open it at once make one', async () => {
  const w = await moneyWorld()
  const atOnce = await Promise.all([openPeriod(w.admin, { target: usd(2_000_000_00n), reason: 'decision 7' }), openPeriod(w.admin, { target: usd(2_000_000_00n), reason: 'decision 7' })])
  expect(atOnce.map((answer) => (answer.ok ? answer.value.code : answer.failure.code)).sort()).toEqual(['2028-2029', 'NEXT_PERIOD_OPEN'])
  expect((await listPeriods(w.head)).at(-1)).toMatchObject({ code: '2028-2029', startsOn: '2028-01-01', endsOn: '2029-12-31', target: usd(2_000_000_00n), state: 'OPEN' })
  await expect(openPeriod(w.head, { target: usd(1n), reason: 'mine' })).rejects.toThrow(Forbidden)
})

test('FUND-3: another rate of support cost counts for money that arrives from its day on', async () => {
  const w = await moneyWorld()
  const before = await w.promise({ donor: w.donors[0], amount: usd(107_000_00n) })
  const netOf = async (payment: string) => (await w.system.database.read.payment.findUniqueOrThrow({ where: { id: payment } })).netUsdMinor
  const first = await w.received(before.ref, usd(10_700_00n))
  must(await recordSupportCost(w.admin, { mode: 'OF_CONTRIBUTION', basisPoints: 1_000, effectiveOn: day('2026-01-06'), reason: 'decision 9' }))
  w.setNow('2026-01-06T08:00:00Z')
  const second = await w.received(before.ref, usd(10_700_00n))
  expect([await netOf(first), await netOf(second)]).toEqual([10_000_00n, 9_630_00n])
  expect(await listSupportCostRates(w.head)).toMatchObject([{ basisPoints: 1_000, isNow: true, source: 'decision 9' }, { basisPoints: 700, isNow: false, recordedBy: null }])
  await expect(recordSupportCost(w.finance, { mode: 'OF_CONTRIBUTION', basisPoints: 1, effectiveOn: day('2026-03-06'), reason: 'mine' })).rejects.toThrow(Forbidden)
})
