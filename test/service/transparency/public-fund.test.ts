// What the public may read, and what it may not find out.
import { expect, test } from 'vitest'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { listPublicRows } from '#app/features/transparency/server/public-rows.queries.server'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { add, sum, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

const SECRET = 'Borealis Trust'
const PERIOD = '2026-2027'

/** Aurora is named; Borealis is anonymous and the only private donor beside it and Cirrus. */
async function givers() {
  const w = await moneyWorld()
  const everybody = w.as({ kind: 'public' })
  const gifts = []
  for (const [i, donor] of w.donors.entries()) {
    const pledge = await w.promise({ donor, amount: usd(BigInt(i + 1) * 10_000_00n) })
    gifts.push({ pledge, payment: await w.received(pledge.ref, usd(BigInt(i + 1) * 5_000_00n), usd(10_00n)) })
  }
  return { ...w, everybody, gifts }
}

test('TRANSPARENCY-1: what came in, with what was carried over, is what went out, what it cost and what is left; and rows add up to totals', async () => {
  const w = await givers()
  must(await recordRefund(w.finance, { payment: w.gifts[0]!.payment, amount: usd(500_00n), on: day('2026-01-05'), reason: null, processorRefund: null }))
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(4_000_00n) }, { city: w.cities[2], amount: usd(1_000_00n) }, { city: null, amount: usd(500_00n) }])).allocation))
  const asOf = w.system.clock.today()
  const fund = await getPublicFund(w.everybody, { period: PERIOD, asOf })
  expect(fund.bar.received).toEqual(usd(29_500_00n))
  expect(add(add(fund.carriedOver, fund.otherIncome), fund.bar.received)).toEqual(sum([fund.allocated, fund.costs, fund.available], 'USD'))
  expect(sum(fund.flows.map((flow) => flow.amount), 'USD')).toEqual(fund.allocated)
  expect(fund.allocated).toEqual(usd(5_500_00n))
  expect([fund.toAfrica, sum(fund.cities.map((city) => city.amount), 'USD')]).toEqual([usd(4_000_00n), usd(5_000_00n)])
  for (const of of ['received', 'committed', 'pledged'] as const) {
    const { rows, total } = await listPublicRows(w.everybody, { of, period: PERIOD, asOf })
    expect([of, sum(rows.map((row) => row.amount), 'USD'), total]).toEqual([of, fund.bar[of], fund.bar[of]])
  }
})

test('TRANSPARENCY-1: the rows behind a past day’s totals are those of that day, whatever was paid or promised since', async () => {
  const w = await givers()
  const before = w.system.clock.today()
  w.setNow('2026-03-05T08:00:00Z')
  await w.received(w.gifts[2]!.pledge.ref, usd(7_000_00n))
  await w.promise({ donor: w.donors[0], amount: usd(90_000_00n) })
  for (const asOf of [before, w.system.clock.today()]) {
    const { bar } = await getPublicFund(w.everybody, { period: PERIOD, asOf })
    for (const of of ['received', 'committed', 'pledged'] as const) expect([asOf, of, (await listPublicRows(w.everybody, { of, period: PERIOD, asOf })).total]).toEqual([asOf, of, bar[of]])
  }
})

test('TRANSPARENCY-2, DONOR-3: a name that its donor does not want shown stands nowhere, in no language, not even at the city', async () => {
  const w = await givers()
  must(await w.approve(must(await w.propose([{ city: w.cities[0], amount: usd(4_000_00n) }])).allocation))
  const asOf = w.system.clock.today()
  const told: unknown[] = []
  for (const language of ['en', 'fr'] as const) {
    const reader = w.as({ kind: 'public' }, language)
    told.push(await getPublicFund(reader, { period: PERIOD, asOf }))
    for (const of of ['received', 'committed', 'pledged', 'allocated'] as const) told.push(await listPublicRows(reader, { of, period: PERIOD, asOf }))
    const focal = w.as({ kind: 'person', person: 'prs_focal' as never, name: 'Focal', email: 'focal@city.example', grants: [{ role: 'city-focal-point', city: w.cities[0] }] }, language)
    told.push(await getCityStatement(focal, { city: w.cities[0], asOf }))
  }
  const text = JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  expect(text).toContain('Aurora Foundation')
  expect(text).not.toContain(SECRET)
  expect(text).not.toContain(w.donors[1])
})

test('TRANSPARENCY-2: a refund to an anonymous donor of an earlier period does not stand alone under its type', async () => {
  const w = await moneyWorld()
  const everybody = w.as({ kind: 'public' })
  const pledge = await w.promise({ donor: w.donors[1], amount: usd(1_000_00n) })
  const { database } = w.system
  // The gift of a period before, as an import would have brought it.
  const payment = await w.received(pledge.ref, usd(1_000_00n))
  await database.write(async (t) => {
    await t.$executeRawUnsafe('DROP TRIGGER "Payment_received_is_never_edited"')
    await t.payment.update({ where: { id: payment }, data: { receivedOn: '2025-12-30' } })
    await t.fundMeasure.updateMany({ where: { day: '2026-01-05', measure: { in: ['received', 'net', 'supportCost', 'fees', 'available'] } }, data: { day: '2025-12-30' } })
  })
  must(await recordRefund(w.finance, { payment, amount: usd(400_00n), on: day('2026-01-05'), reason: null, processorRefund: null }))
  const fund = await getPublicFund(everybody, { period: PERIOD, asOf: day('2026-01-05') })
  expect(fund.bar.received).toEqual(usd(-400_00n))
  expect(fund.byType.find((part) => part.type === 'PRIVATE')).toBeUndefined()
  expect(fund.others).toEqual(usd(-400_00n))
})
