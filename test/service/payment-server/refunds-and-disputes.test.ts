import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, paidBy, refusalOf, sessionParams, type House } from './house'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

test('a refund in part takes its part of the money back, not the fee', async () => {
  const { charge } = await paidBy(house, sessionParams(8_000, 'eur'))
  const refund = await house.stripe.refunds.create({ charge: charge.id, amount: 2_000, metadata: { payment: 'pay_1' }, expand: ['balance_transaction'] })
  expect(refund).toMatchObject({ amount: 2_000, status: 'succeeded', balance_transaction: { amount: -2_500, fee: 0, net: -2_500, exchange_rate: 1.25, type: 'refund' } })
  expect(await house.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 2_000, refunded: false })
  expect(await refusalOf(house.stripe.refunds.create({ charge: charge.id, amount: 6_001 }))).toMatchObject({ status: 400, param: 'amount' })
  await house.stripe.refunds.create({ payment_intent: charge.payment_intent as string })
  expect(await house.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 8_000, refunded: true })
  expect(await refusalOf(house.stripe.refunds.create({ charge: charge.id }))).toMatchObject({ status: 400, code: 'charge_already_refunded' })
  expect((await house.stripe.refunds.list({ charge: charge.id })).data.map((r) => r.amount)).toEqual([6_000, 2_000])
})

test('a currency without a settlement rate stays without balance transactions', async () => {
  const { charge, balance } = await paidBy(house, sessionParams(8_000, 'chf'))
  expect(balance).toBeNull()
  expect((await house.stripe.refunds.create({ charge: charge.id })).balance_transaction).toBeNull()
})

test('the card that is disputed opens a dispute; while it is open nothing is refunded', async () => {
  const { charge } = await paidBy(house, sessionParams(), { number: '4000 0000 0000 0259' })
  expect(charge.disputed).toBe(true)
  expect(await refusalOf(house.stripe.refunds.create({ charge: charge.id }))).toMatchObject({ code: 'charge_disputed' })
  const lost = house.server.control.dispute(charge.id, 'lost')
  expect(lost).toMatchObject({ status: 'lost', amount: 5_000, balance_transactions: [{ amount: -5_000, fee: 1_500, net: -6_500 }] })
})

test('a dispute that is won brings the money back, and each step is an event', async () => {
  const { charge } = await paidBy(house)
  const call = (body: object) => fetch(`${house.server.url}/_control/charges/${charge.id}/dispute`, { method: 'POST', body: JSON.stringify(body) })
  expect((await call({ status: 'created', amount: 6_000 })).status).toBe(400)
  expect((await call({ status: 'created', amount: 2_000 })).status).toBe(200)
  const won = (await (await call({ status: 'won' })).json()) as { balance_transactions: { net: number }[] }
  expect(won.balance_transactions.map((t) => t.net)).toEqual([-3_500, 2_000])
  const types = house.server.control.events().slice(-4).map((event) => event.type)
  expect(types).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.funds_reinstated', 'charge.dispute.closed'])
})
