import { expect, test } from 'vitest'
import { inKindValue } from '#app/features/in-kind/domain/offer'
import { money } from '#app/kernel/money'

test('OFFER-1: quantity times unit value, rounded once to the minor unit of the currency, halves away from zero', () => {
  expect(inKindValue('2.5', '100.10', 'EUR')).toEqual(money(25_025n, 'EUR'))
  expect(inKindValue('2.5', '26850', 'JPY')).toEqual(money(67_125n, 'JPY'))
  expect(inKindValue('0.5', '1', 'JPY')).toEqual(money(1n, 'JPY'))
  expect(inKindValue('3', '0.001', 'KWD')).toEqual(money(3n, 'KWD'))
  expect([inKindValue('0', '1', 'USD'), inKindValue('1', 'x', 'USD'), inKindValue('-1', '1', 'USD')]).toEqual([null, null, null])
})
