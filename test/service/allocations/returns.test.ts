// Money that a city sends back: two people, its own day, the same window.
import { expect, test } from 'vitest'
import { approveDisbursement } from '#app/features/allocations/server/approve-disbursement.command.server'
import { planDisbursement } from '#app/features/allocations/server/plan-disbursement.command.server'
import { sendDisbursement } from '#app/features/allocations/server/send-disbursement.command.server'
import { confirmDisbursement } from '#app/features/allocations/server/confirm-disbursement.command.server'
import { getAllocation, listReturnsWaiting } from '#app/features/allocations/server/allocations.queries.server'
import { confirmReturn, recordReturn, rejectReturn } from '#app/features/allocations/server/return-disbursement.command.server'
import { POOL } from '#app/features/fund/domain/window'
import { keyOf } from '#app/features/fund/domain/measures'
import { measureThrough } from '#app/features/fund/server/fund.queries.server'
import { listOwnReports } from '#app/features/reporting/server/reports.queries.server'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { Forbidden, NotFound } from '#app/kernel/access'
import { usd, type Money } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { must } from '../core/world'
import { faultsOf } from '../ledger/faults'
import { fundedCity } from '../reporting/reported'

async function funded() {
  const w = await fundedCity()
  w.setNow('2026-03-20T08:00:00Z')
  const record = (amount: Money, on = '2026-03-16', sendAgain = false) => recordReturn(w.finance, { disbursement: w.disbursement, amount, on: day(on), reason: 'Two courses were not held.', sendAgain })
  const statement = (asOf: string, knownOn?: string) => getCityStatement(w.city, { city: w.cities[0], asOf: day(asOf), knownOn: knownOn ? day(knownOn) : null })
  const available = (on: string) => measureThrough(w.system, 'available', keyOf.window(POOL), day(on))
  return { ...w, record, statement, available }
}

test('ALLOCATION-6: what a city gives back of what it had lowers its line and is the window’s again from its day; past days stay as they were known', async () => {
  const w = await funded()
  must(await confirmDisbursement(w.city, { disbursement: w.disbursement }))
  const before = await w.available('2026-03-20')
  expect(await w.record(usd(400_01n))).toMatchObject({ failure: { code: 'MORE_THAN_SENT', left: usd(400_00n) } })
  expect(await w.record(usd(1n), '2026-01-04')).toMatchObject({ failure: { code: 'DAY_BEFORE_SENDING', day: '2026-01-05' } })
  expect(await w.record(usd(1n), '2026-03-21')).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
  await expect(recordReturn(w.head, { disbursement: w.disbursement, amount: usd(1n), on: day('2026-03-16'), reason: 'no', sendAgain: false })).rejects.toThrow(Forbidden)
  const { disbursement, ref } = must(await w.record(usd(150_00n), '2026-03-16', true))
  expect(await w.record(usd(1n))).toMatchObject({ failure: { code: 'RETURN_PENDING' } })
  expect(await listReturnsWaiting(w.finance2)).toMatchObject([{ ref, amount: usd(150_00n), city: 'Teranga' }])
  expect((await w.statement('2026-03-20')).disbursed).toEqual(usd(400_00n))
  expect(await confirmReturn(w.finance, { disbursement })).toMatchObject({ failure: { code: 'OWN_RETURN' } })
  await expect(confirmDisbursement(w.city, { disbursement })).rejects.toThrow(NotFound)
  const answers = await Promise.all([confirmReturn(w.finance2, { disbursement }), confirmReturn(w.finance2, { disbursement })])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)

  const figures = (s: Awaited<ReturnType<typeof w.statement>>) => [s.allocated, s.disbursed, s.confirmed].map(({ minor }) => minor)
  expect(figures(await w.statement('2026-03-20'))).toEqual([450_00n, 250_00n, 250_00n])
  expect(figures(await w.statement('2026-03-15', '2026-03-15'))).toEqual([600_00n, 400_00n, 0n])
  expect([await w.available('2026-03-15'), await w.available('2026-03-16')]).toEqual([before, usd(before.minor + 150_00n)])
  const position = await getFundPosition(w.system, { period: '2026-2027', asOf: day('2026-03-20') })
  expect([position.allocated, position.disbursed]).toEqual([usd(850_00n), usd(250_00n)])
  expect(await faultsOf(w.system)).toEqual([])

  const rest = must(await w.record(usd(250_00n)))
  must(await rejectReturn(w.finance, { disbursement: rest.disbursement }))
  expect(await confirmReturn(w.finance2, { disbursement: rest.disbursement })).toMatchObject({ failure: { code: 'RETURN_DECIDED', status: 'REJECTED' } })
  expect((await getAllocation(w.finance, w.allocation)).lines[0]).toMatchObject({ amount: usd(600_00n), reduced: usd(150_00n), sent: usd(250_00n), left: usd(200_00n) })
  await expect(w.system.database.write((t) => t.disbursement.updateMany({ where: { returnsId: { not: null } }, data: { reason: 'other' } }))).rejects.toMatchObject({ rule: 'ALLOCATION-6' })
})

test('ALLOCATION-6: a transfer that failed comes back whole, and its line may be sent it again', async () => {
  const w = await funded()
  expect(await w.record(usd(399_99n))).toMatchObject({ failure: { code: 'ONLY_THE_WHOLE', left: usd(400_00n) } })
  const { disbursement } = must(await w.record(usd(400_00n), '2026-03-16', true))
  must(await confirmReturn(w.finance2, { disbursement }))
  expect((await getAllocation(w.finance, w.allocation)).lines[0]).toMatchObject({ reduced: usd(0n), sent: usd(0n), left: usd(600_00n), disbursements: [{ status: 'RETURNED' }, { status: 'RETURNED', back: { sendAgain: true } }] })
  expect((await w.statement('2026-03-20')).disbursed).toEqual(usd(0n))
  expect((await w.statement('2026-03-15')).disbursed).toEqual(usd(400_00n))
  expect(await listOwnReports(w.city)).toEqual([])
  expect(await w.record(usd(400_00n))).toMatchObject({ failure: { code: 'NOTHING_SENT', status: 'RETURNED' } })
  expect(await faultsOf(w.system)).toEqual([])
})

test('ALLOCATION-6: what comes back of the network’s money lowers what was spent directly', async () => {
  const w = await funded()
  await w.received((await w.promise({ donor: w.donors[1], amount: usd(1_070_00n) })).ref, usd(1_070_00n))
  const { allocation } = must(await w.propose([{ city: null, amount: usd(90_00n) }]))
  must(await w.approve(allocation))
  const line = (await getAllocation(w.finance, allocation)).lines[0]!.id
  const { disbursement } = must(await planDisbursement(w.finance, { line, amount: usd(90_00n) }))
  must(await approveDisbursement(w.head, { disbursement }))
  must(await sendDisbursement(w.finance, { disbursement, on: day('2026-03-20') }))
  const spent = () => measureThrough(w.system, 'spentDirectly', 'all', day('2026-03-20'))
  expect(await spent()).toEqual(usd(90_00n))
  const back = must(await recordReturn(w.finance, { disbursement, amount: usd(40_00n), on: day('2026-03-20'), reason: 'An invoice was credited.', sendAgain: true }))
  must(await confirmReturn(w.finance2, back))
  expect(await spent()).toEqual(usd(50_00n))
  expect((await getAllocation(w.finance, allocation)).lines[0]).toMatchObject({ reduced: usd(40_00n), sent: usd(50_00n), left: usd(0n) })
  expect(await faultsOf(w.system)).toEqual([])
})
