// What is not asked for any more: only what is unpaid, from its day on, by two people. Source: CASES.md, S4 to S6; DOMAIN.md, section 4.
import { expect, test } from 'vitest'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { equalSchedule } from '#app/features/pledges/domain/schedule'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { proposeWaiver, rejectWaiver, waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import { listWaivers } from '#app/features/pledges/server/waivers.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { Forbidden } from '#app/kernel/access'
import type { Id } from '#app/kernel/identity'
import { toDecimal, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { person } from '#test/support/context'
import { moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

async function pledged(cents: bigint, count: number) {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(cents), count })
  const rows = async () => (await getPledge(w.officer, pledge.ref)).instalments
  const waive = async (sequences: 'ALL' | number[]) => {
    const chosen = sequences === 'ALL' ? 'ALL' : (await rows()).filter((row) => sequences.includes(row.sequence)).map((row) => row.id)
    const { proposal } = must(await proposeWaiver(w.officer, { pledge: pledge.pledge, instalments: chosen, reason: 'the vote fell short' }))
    return must(await waiveInstalments(w.head, { proposal }))
  }
  const standing = async () => {
    const of = (key: 'paid' | 'waived' | 'unpaid', all: Awaited<ReturnType<typeof rows>>) => toDecimal(usd(all.reduce((sum, row) => sum + row[key].minor, 0n)))
    const all = await rows()
    return { paid: of('paid', all), waived: of('waived', all), outstanding: of('unpaid', all) }
  }
  const outstanding = async (asOf = w.system.clock.today()) => toDecimal((await getFundPosition(w.officer, { period: '2026-2027', asOf })).outstanding)
  return { ...w, pledge, rows, waive, standing, outstanding }
}

test('S4: 1,000 with 100 paid and 100 waived leaves eight instalments of 100', async () => {
  const w = await pledged(1_000_00n, 10)
  await w.received(w.pledge.ref, usd(100_00n))
  await w.waive([2])
  expect(await w.standing()).toEqual({ paid: '100.00', waived: '100.00', outstanding: '800.00' })
  expect((await w.rows()).map((row) => row.view).slice(0, 3)).toEqual(['PAID', 'WAIVED', 'SCHEDULED'])
  expect((await w.rows()).filter((row) => row.unpaid.minor === 100_00n)).toHaveLength(8)
})

test('S5: what was waived before stays when all that remains is waived', async () => {
  const w = await pledged(1_200_00n, 12)
  for (let i = 0; i < 3; i++) await w.received(w.pledge.ref, usd(100_00n))
  await w.waive([4, 5, 6])
  const before = await w.system.database.read.instalmentWaiver.findMany({ orderBy: { id: 'asc' } })
  await w.waive('ALL')
  expect(await w.standing()).toEqual({ paid: '300.00', waived: '900.00', outstanding: '0.00' })
  const after = await w.system.database.read.instalmentWaiver.findMany({ where: { id: { in: before.map((row) => row.id) } }, orderBy: { id: 'asc' } })
  expect(after).toEqual(before)
  expect(await w.system.database.read.instalmentWaiver.count()).toBe(9)
  expect((await getPledge(w.officer, w.pledge.ref)).payment).toBe('COMPLETED')
  expect(await faultsOf(w.system)).toEqual([])
})

test('S6, PLEDGE-6: of 150 with 50 paid only 100 are waived; what comes later is unapplied, and a refund opens what was paid and nothing else', async () => {
  const w = await pledged(150_00n, 1)
  const payment = await w.received(w.pledge.ref, usd(50_00n))
  await w.waive('ALL')
  expect(await w.standing()).toEqual({ paid: '50.00', waived: '100.00', outstanding: '0.00' })
  const late = await w.received(w.pledge.ref, usd(30_00n))
  expect(toDecimal((await getPayment(w.finance, late)).unapplied)).toBe('30.00')
  must(await recordRefund(w.finance, { payment, amount: usd(20_00n), on: w.system.clock.today(), reason: null, processorRefund: null }))
  expect(await w.standing()).toEqual({ paid: '30.00', waived: '100.00', outstanding: '20.00' })
  expect(await faultsOf(w.system)).toEqual([])
})

test('PLEDGE-5, PLEDGE-6: outstanding falls on the day of the approval, and the public rows say the same', async () => {
  const w = await pledged(900_00n, 3)
  w.setNow('2026-02-10T08:00:00Z')
  const { proposal } = must(await proposeWaiver(w.finance, { pledge: w.pledge.pledge, instalments: [(await w.rows())[2]!.id], reason: 'a smaller budget' }))
  expect(await w.outstanding()).toBe('900.00')
  w.setNow('2026-02-12T08:00:00Z')
  must(await waiveInstalments(w.head, { proposal }))
  expect([await w.outstanding(day('2026-02-11')), await w.outstanding(day('2026-02-12'))]).toEqual(['900.00', '600.00'])
  expect(toDecimal((await listPublicRows(w.system, { of: 'committed', period: '2026-2027', asOf: day('2026-02-12') })).total)).toBe('600.00')
  expect(await listWaivers(w.officer, { pledge: w.pledge.pledge })).toMatchObject([{ status: 'APPROVED', reason: 'a smaller budget', total: usd(300_00n), proposedOn: '2026-02-10', decidedOn: '2026-02-12', lines: [{ sequence: 3 }] }])
})

test('PLEDGE-6: what is paid between proposal and approval is not waived, and what comes back is not waived either', async () => {
  const w = await pledged(300_00n, 3)
  const early = await w.received(w.pledge.ref, usd(50_00n))
  const { proposal } = must(await proposeWaiver(w.officer, { pledge: w.pledge.pledge, instalments: 'ALL', reason: 'no more to come' }))
  must(await recordRefund(w.finance, { payment: early, amount: usd(50_00n), on: w.system.clock.today(), reason: null, processorRefund: null }))
  await w.received(w.pledge.ref, usd(20_00n))
  const [first, second] = await w.rows()
  expect([first!.unpaid, second!.unpaid]).toEqual([usd(80_00n), usd(100_00n)])
  must(await waiveInstalments(w.head, { proposal }))
  expect(await w.standing()).toEqual({ paid: '20.00', waived: '250.00', outstanding: '30.00' })
  expect(await faultsOf(w.system)).toEqual([])
})

test('PLEDGE-6: each refusal, and two people always', async () => {
  const w = await pledged(300_00n, 3)
  const propose = (by = w.officer, instalments: 'ALL' | string[] = 'ALL') => proposeWaiver(by, { pledge: w.pledge.pledge, instalments, reason: 'they wrote' })
  expect(await propose(w.officer, [])).toMatchObject({ failure: { code: 'NOTHING_TO_WAIVE' } })
  await expect(propose(w.officer, ['ins_of_somebody_else'])).rejects.toThrow()
  await expect(propose(w.as(person('Ada', { role: 'auditor' })))).rejects.toThrow(Forbidden)

  const both = w.as(person('Both', { role: 'programme-officer' }, { role: 'approver' }))
  const own = must(await propose(both))
  expect(await propose()).toMatchObject({ failure: { code: 'WAIVER_PENDING' } })
  expect(await waiveInstalments(both, { proposal: own.proposal })).toMatchObject({ failure: { code: 'OWN_PROPOSAL' } })
  await expect(waiveInstalments(w.officer, { proposal: own.proposal })).rejects.toThrow(Forbidden)
  must(await rejectWaiver(both, { proposal: own.proposal }))
  expect(await waiveInstalments(w.head, { proposal: own.proposal })).toMatchObject({ failure: { code: 'WAIVER_DECIDED', status: 'REJECTED' } })
  expect(await w.standing()).toEqual({ paid: '0.00', waived: '0.00', outstanding: '300.00' })

  const { proposal } = must(await propose())
  const atOnce = await Promise.all([waiveInstalments(w.head, { proposal }), waiveInstalments(w.as(person('Ines', { role: 'approver' })), { proposal })])
  expect(atOnce.map((answer) => answer.ok).sort()).toEqual([false, true])
  expect(await rejectWaiver(w.head, { proposal })).toMatchObject({ failure: { code: 'WAIVER_DECIDED', status: 'APPROVED' } })
  expect(await propose()).toMatchObject({ failure: { code: 'NOTHING_TO_WAIVE' } })
  await expect(w.system.database.write((transaction) => transaction.instalmentWaiver.updateMany({ data: { amountMinor: 1n } }))).rejects.toThrow(/PLEDGE-6/)
  await expect(w.system.database.write((transaction) => transaction.instalmentWaiver.deleteMany())).rejects.toThrow(/PLEDGE-6/)
})

test('PLEDGE-6: when all was paid meanwhile there is nothing to approve; a promise that is not confirmed is closed, not waived', async () => {
  const w = await pledged(100_00n, 1)
  const { proposal } = must(await proposeWaiver(w.officer, { pledge: w.pledge.pledge, instalments: 'ALL', reason: 'they will not pay' }))
  await w.received(w.pledge.ref, usd(100_00n))
  expect(await waiveInstalments(w.head, { proposal })).toMatchObject({ failure: { code: 'NOTHING_TO_WAIVE' } })

  const open = must(await recordPledge(w.officer, { donor: w.donors[1], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(50_000_00n), schedule: must(equalSchedule(usd(50_000_00n), 2, day('2026-06-30'), 6)), pledgedOn: day('2026-01-05'), recognition: 'NAME' }))
  const refused = () => proposeWaiver(w.officer, { pledge: open.pledge as Id<'pledge'>, instalments: 'ALL', reason: 'less' })
  expect(await refused()).toMatchObject({ failure: { code: 'PLEDGE_NOT_CONFIRMED', status: 'SUBMITTED' } })
  must(await closePledge(w.officer, { pledge: open.pledge, to: 'WITHDRAWN', reason: 'they wrote' }))
  expect(await refused()).toMatchObject({ failure: { code: 'PLEDGE_NOT_CONFIRMED', status: 'WITHDRAWN' } })
})
