// What becomes of a promise: kept late, kept in another currency, kept twice, withdrawn. Source: DOMAIN.md, section 4.
import { expect, test } from 'vitest'
import { acknowledgePledge, closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { recordPledge } from '#app/features/pledges/server/create-pledge.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { recordWire } from '#app/features/payments/server/record-wire.command.server'
import { getFundPosition } from '#app/features/statements/server/fund-position.queries.server'
import { money, toDecimal, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { confirmed, moneyWorld, must } from '../core/world'
import { faultsOf } from '../ledger/faults'

const JANUARY = day('2026-01-05')

async function promised(cents: bigint) {
  const w = await moneyWorld()
  const pledge = must(await recordPledge(w.officer, { donor: w.donors[0], modality: 'MDFM', priorityArea: null, programme: null, amount: usd(cents), schedule: [{ dueOn: day('2026-03-31'), amount: usd(cents) }], pledgedOn: JANUARY, recognition: 'NAME' }))
  const figures = async (asOf = JANUARY) => {
    const fund = await getFundPosition(w.officer, { period: '2026-2027', asOf })
    return { pledged: toDecimal(fund.pledged), outstanding: toDecimal(fund.outstanding), received: toDecimal(fund.received) }
  }
  return { ...w, pledge, figures }
}

test('PLEDGE-5: a promise is hatched until it is confirmed, then outstanding until it is paid; each day keeps what was true on it', async () => {
  const w = await promised(12_000_00n)
  expect(await w.figures()).toEqual({ pledged: '12000.00', outstanding: '0.00', received: '0.00' })
  w.setNow('2026-02-10T08:00:00Z')
  must(await confirmed(w.system, { pledge: w.pledge.pledge, on: day('2026-02-10'), by: 'agreement' }))
  w.setNow('2026-03-01T08:00:00Z')
  await w.received(w.pledge.ref, usd(5_000_00n))
  expect(await w.figures(day('2026-02-09'))).toEqual({ pledged: '12000.00', outstanding: '0.00', received: '0.00' })
  expect(await w.figures(day('2026-02-10'))).toEqual({ pledged: '0.00', outstanding: '12000.00', received: '0.00' })
  expect(await w.figures(day('2026-03-01'))).toEqual({ pledged: '0.00', outstanding: '7000.00', received: '5000.00' })
})

test('PLEDGE-4: a small promise that is paid confirms itself; a large one waits for its agreement and counts as announced', async () => {
  const small = await promised(10_000_00n)
  await small.received(small.pledge.ref, usd(10_000_00n))
  expect(await getPledge(small.officer, small.pledge.ref)).toMatchObject({ status: 'CONFIRMED', confirmedOn: JANUARY, payment: 'COMPLETED' })
  const large = await promised(10_000_01n)
  await large.received(large.pledge.ref, usd(10_000_01n))
  expect(await getPledge(large.officer, large.pledge.ref)).toMatchObject({ status: 'SUBMITTED', confirmedOn: null, payment: 'COMPLETED' })
  expect([await small.figures(), await large.figures()]).toEqual([
    { pledged: '0.00', outstanding: '0.00', received: '10000.00' },
    { pledged: '10000.01', outstanding: '0.00', received: '10000.01' },
  ])
  expect([await faultsOf(small.system), await faultsOf(large.system)]).toEqual([[], []])
})

test('PLEDGE-4: a promise ends by a person, with a reason and from that day on; a promise with money does not', async () => {
  const w = await promised(12_000_00n)
  must(await acknowledgePledge(w.officer, { pledge: w.pledge.pledge }))
  w.setNow('2026-02-01T08:00:00Z')
  must(await closePledge(w.officer, { pledge: w.pledge.pledge, to: 'WITHDRAWN', reason: 'the vote of parliament failed' }))
  expect(await closePledge(w.officer, { pledge: w.pledge.pledge, to: 'LAPSED', reason: 'again' })).toMatchObject({ failure: { code: 'PLEDGE_CANNOT_MOVE', from: 'WITHDRAWN' } })
  expect([(await w.figures(day('2026-01-31'))).pledged, (await w.figures(day('2026-02-01'))).pledged]).toEqual(['12000.00', '0.00'])
  expect(await recordWire(w.finance, { reference: w.pledge.ref, amount: usd(100n), fee: null, receivedOn: JANUARY, note: null })).toMatchObject({ failure: { code: 'PLEDGE_CLOSED' } })

  const paid = await promised(12_000_00n)
  await paid.received(paid.pledge.ref, usd(1_00n))
  expect(await closePledge(paid.officer, { pledge: paid.pledge.pledge, to: 'WITHDRAWN', reason: 'no' })).toMatchObject({ failure: { code: 'PLEDGE_HAS_PAYMENTS' } })
})

test('PAYMENT-1: what is paid beyond the promise, or in another currency, stays visible as unapplied and goes back first', async () => {
  const w = await promised(1_000_00n)
  const more = await w.received(w.pledge.ref, usd(1_250_00n))
  const other = await w.received(w.pledge.ref, money(85_00n, 'EUR'))
  const unapplied = async (payment: string) => toDecimal((await getPayment(w.finance, payment)).unapplied)
  expect([await unapplied(more), await unapplied(other)]).toEqual(['250.00', '85.00'])
  must(await recordRefund(w.finance, { payment: more, amount: usd(250_00n), on: JANUARY, reason: null, processorRefund: null }))
  expect([await unapplied(more), (await getPledge(w.officer, w.pledge.ref)).payment]).toEqual(['0.00', 'COMPLETED'])
  must(await recordRefund(w.finance, { payment: more, amount: usd(1n), on: JANUARY, reason: null, processorRefund: null }))
  expect(await getPledge(w.officer, w.pledge.ref)).toMatchObject({ payment: 'IN_PROGRESS', paid: usd(999_99n) })
  expect((await w.figures()).outstanding).toBe('0.01')
  expect(await faultsOf(w.system)).toEqual([])
})
