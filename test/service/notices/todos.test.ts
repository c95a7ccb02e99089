// What waits for whom on the first page of the team.
import { expect, test } from 'vitest'
import { getPeriodAround } from '#app/features/fund/server/fund.queries.server'
import { openPeriod } from '#app/features/fund/server/plan-period.command.server'
import { listTodos } from '#app/features/notices/server/todos.queries.server'
import { recordSetting } from '#app/features/settings/server/record-setting.command.server'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { NotFound } from '#app/kernel/access'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

test('FUND-7: administrators are told before the last period ends; after it that period is shown as at its last day until the next is open', async () => {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(5_000_00n) })).ref, usd(5_000_00n))
  const told = async (who = w.admin) => (await listTodos(who, 'en')).filter((todo) => todo.key === 'period').map((todo) => `${todo.title}: ${todo.detail}`)
  w.setNow('2027-09-01T08:00:00Z')
  expect(await told()).toEqual([])
  must(await recordSetting(w.admin, { key: 'period-end-days', value: '150', effectiveOn: day('2027-09-02'), reason: 'Earlier' }))
  w.setNow('2027-09-02T08:00:00Z')
  expect([await told(), await told(w.head)]).toEqual([['Open the period 2028–2029: 2026–2027 ends on 31 December 2027'], []])
  w.setNow('2028-02-01T08:00:00Z')
  expect(await told()).toEqual(['Open the period 2028–2029: 2026–2027 ended on 31 December 2027: pages show it until the next is open'])
  expect(await getPeriodAround(w.system, w.system.clock.today())).toMatchObject({ code: '2026-2027', endsOn: '2027-12-31' })
  expect((await getPublicFund(w.as({ kind: 'public' }), { period: '2026-2027', asOf: day('2027-12-31') })).bar.received).toEqual(usd(5_000_00n))
  await expect(getPeriodAround(w.system, day('1999-01-01'))).rejects.toThrow(NotFound)
  must(await openPeriod(w.admin, { target: usd(1_000_000_00n), reason: 'The next two years' }))
  expect([await told(), (await getPeriodAround(w.system, day('2028-02-01'))).code]).toEqual([[], '2028-2029'])
})

test('a proposal waits for whoever may approve it, not for whoever proposed it', async () => {
  const w = await moneyWorld()
  await w.received((await w.promise({ donor: w.donors[0], amount: usd(5_000_00n) })).ref, usd(5_000_00n))
  const { allocation } = must(await w.propose([{ city: w.cities[0], amount: usd(100_00n) }]))
  const waits = async (who = w.head) => (await listTodos(who, 'en')).some((todo) => todo.key === allocation)
  const both = w.officer.actor.kind === 'person' ? w.as({ ...w.officer.actor, grants: [...w.officer.actor.grants, { role: 'approver' }] }) : w.officer
  expect([await waits(), await waits(both)]).toEqual([true, false])
})
