import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordRate } from '#app/features/fund/server/record-rate.command.server'
import { exchangeDifference } from '#app/features/payments/domain/exchange-difference'
import { findPaymentExchange, findPledgeExchange } from '#app/features/payments/server/exchange.queries.server'
import { getPayment } from '#app/features/payments/server/payments.queries.server'
import { recordRefund } from '#app/features/payments/server/record-refund.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { money, parseRate, toUsd, usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { moneyWorld, must } from '../core/world'

test('PAYMENT-6: what the rate moved between promise and payment is shown, less what was refunded, and a later correction is not used', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: money(1_700_00n, 'EUR') })
  const exchangeNow = async () => findPledgeExchange(w.officer, await getPledge(w.officer, pledge.ref))
  expect(await exchangeNow()).toBeNull()
  w.setNow('2026-01-20T08:00:00Z')
  must(await recordRate(w.finance, { currency: 'EUR', effectiveOn: day('2026-01-15'), unitsPerUsd: '0.80', source: 'test' }))
  const payment = await w.received(pledge.ref, money(850_00n, 'EUR'))
  const difference = { paid: money(850_00n, 'EUR'), atPledge: usd(1_000_00n), atPayment: usd(1_062_50n), difference: usd(62_50n) }
  expect(await exchangeNow()).toEqual(difference)
  const ofPayment = async () => findPaymentExchange(w.officer, await getPayment(w.officer, payment))
  expect(await ofPayment()).toMatchObject({ used: { unitsPerUsd: '0.80', recordedBy: 'Farid' }, later: null, pledge: { rate: { unitsPerUsd: '0.85' }, difference } })

  must(await recordRate(w.finance, { currency: 'EUR', effectiveOn: day('2026-01-15'), unitsPerUsd: '0.90', source: 'test', reason: 'typed wrong' }))
  must(await recordRefund(w.finance, { payment, amount: money(100_00n, 'EUR'), on: day('2026-01-20'), reason: 'paid twice', processorRefund: null }))
  expect(await ofPayment()).toMatchObject({ used: { unitsPerUsd: '0.80' }, later: { unitsPerUsd: '0.90', reason: 'typed wrong' }, pledge: { difference } })
  expect(await exchangeNow()).toEqual({ paid: money(750_00n, 'EUR'), atPledge: usd(882_35n), atPayment: usd(937_50n), difference: usd(55_15n) })
})

test('in US dollars nothing is exchanged', async () => {
  const w = await moneyWorld()
  const pledge = await w.promise({ donor: w.donors[0], amount: usd(1_000_00n) })
  const payment = await w.received(pledge.ref, usd(500_00n))
  expect(await findPledgeExchange(w.officer, await getPledge(w.officer, pledge.ref))).toBeNull()
  expect(await findPaymentExchange(w.officer, await getPayment(w.officer, payment))).toBeNull()
})

test('the difference is what is between the two values, and none where the rate stood still', () => {
  const cents = fc.bigInt({ min: 1n, max: 10n ** 11n })
  const rates = fc.bigInt({ min: 1n, max: 10n ** 6n }).map((units) => ({ currency: 'EUR' as const, numerator: units, denominator: 1000n }))
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 5 }), rates, rates, (amounts, then, now) => {
      const payments = (rate: typeof then) => amounts.map((minor) => ({ left: money(minor, 'EUR'), value: toUsd(money(minor, 'EUR'), rate) }))
      const moved = exchangeDifference(then, payments(now))
      expect(moved.difference.minor).toBe(moved.atPayment.minor - moved.atPledge.minor)
      expect(exchangeDifference(then, payments(then)).difference.minor).toBe(0n)
    }),
  )
  expect(exchangeDifference(parseRate('EUR', '0.85')!, [])).toMatchObject({ paid: money(0n, 'EUR'), difference: usd(0n) })
})
