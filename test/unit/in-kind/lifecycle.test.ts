import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideDeed, decideDelivery, decideReview, isAboveOffer, mayDo, OFFER_STATUSES, quantities, type OfferDeed } from '#app/features/in-kind/domain/lifecycle'
import { decideWhat, decideWorth, pointed } from '#app/features/in-kind/domain/new-offer'
import { money } from '#app/kernel/money'
import { day } from '#app/kernel/time'

const TODAY = day('2026-11-24')

test('OFFER-3: each deed is done from the states that DOMAIN.md names, and refused from all others', () => {
  const from = (deed: OfferDeed) => OFFER_STATUSES.filter((status) => mayDo(status, deed))
  expect(from('assess')).toEqual(['OFFERED'])
  expect(from('decline')).toEqual(['OFFERED', 'UNDER_ASSESSMENT'])
  expect(from('withdraw')).toEqual(['OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED'])
  expect(from('deliver')).toEqual(['SCHEDULED', 'PARTLY_DELIVERED'])
  expect(from('acknowledge')).toEqual(['VALUED'])
  for (const status of ['ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN'] as const) for (const deed of ['assess', 'accept', 'decline', 'withdraw', 'schedule', 'deliver', 'close', 'value', 'acknowledge'] as const) expect(decideDeed(status, deed)).toMatchObject({ failure: { code: 'OFFER_CANNOT_MOVE', status } })
})

test('OFFER-4: accepted parts never add up to more than the offer, whatever their decimals, and the last one makes it whole', () => {
  const decimal = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 999 })).map(([whole, thousandths]) => `${whole}.${String(thousandths).padStart(3, '0')}`)
  fc.assert(
    fc.property(decimal, fc.array(decimal, { maxLength: 8 }), (offered, parts) => {
      const taken: string[] = []
      for (const part of parts) {
        const decided = decideDelivery(offered, taken, part, TODAY, TODAY)
        if (!decided.ok) continue
        taken.push(part)
        expect(decided.value.isWhole).toBe(quantities(offered, taken).remaining === '0')
      }
      expect(isAboveOffer(offered, taken)).toBe(false)
    }),
  )
  expect(decideDelivery('3', ['0.1', '0.2'], '2.7', TODAY, TODAY)).toMatchObject({ value: { isWhole: true } })
  expect(decideDelivery('3', ['0.1', '0.2'], '2.71', TODAY, TODAY)).toMatchObject({ failure: { code: 'ABOVE_OFFER', remaining: '2.7' } })
  expect(decideDelivery('3', [], '0', TODAY, TODAY)).toMatchObject({ failure: { code: 'QUANTITY_NOT_POSITIVE' } })
  expect(decideDelivery('3', [], '1', day('2026-11-25'), TODAY)).toMatchObject({ failure: { code: 'DAY_IN_FUTURE' } })
})

test('OFFER-5: nobody values what they confirmed themselves, and nothing is valued twice', () => {
  expect(decideReview({ isValued: false, recordedBy: 'a' }, 'a')).toMatchObject({ failure: { code: 'OWN_DELIVERY' } })
  expect(decideReview({ isValued: false, recordedBy: 'a' }, null)).toMatchObject({ failure: { code: 'OWN_DELIVERY' } })
  expect(decideReview({ isValued: true, recordedBy: 'a' }, 'b')).toMatchObject({ failure: { code: 'VALUED_ALREADY' } })
  expect(decideReview({ isValued: false, recordedBy: 'a' }, 'b').ok).toBe(true)
})

test('what is typed becomes an offer, or is refused field by field; a venue needs days, a place and its people', () => {
  expect(decideWhat({ kind: 'BOOKS' })).toMatchObject({ failure: { code: 'KIND_MISSING' } })
  expect(decideWhat({ kind: 'GOODS', area: 'MDFM' })).toMatchObject({ failure: { code: 'AREA_MISSING' } })
  expect(decideWhat({ kind: 'GOODS', area: 'PA1', description: ' ' })).toMatchObject({ failure: { code: 'DESCRIPTION_MISSING' } })
  const goods = { kind: 'GOODS', quantity: '2.5', currency: 'EUR', unitValue: pointed('100,10', true), basis: 'DONOR_COST' }
  expect(decideWorth(goods, TODAY)).toMatchObject({ value: { value: money(250_25n, 'EUR'), unit: null, capacity: null } })
  expect(decideWorth({ ...goods, quantity: '1e3' }, TODAY)).toMatchObject({ failure: { code: 'QUANTITY_NOT_POSITIVE' } })
  expect(decideWorth({ ...goods, currency: 'XXX' }, TODAY)).toMatchObject({ failure: { code: 'UNKNOWN_CURRENCY' } })
  expect(decideWorth({ ...goods, unitValue: '0.001' }, TODAY)).toMatchObject({ failure: { code: 'VALUE_NOT_POSITIVE' } })
  expect(decideWorth({ ...goods, unitValue: '900000000000000' }, TODAY)).toMatchObject({ failure: { code: 'VALUE_TOO_LARGE' } })
  expect(decideWorth({ ...goods, basis: 'GUESS' }, TODAY)).toMatchObject({ failure: { code: 'BASIS_MISSING' } })
  const venue = { ...goods, kind: 'VENUE', availableFrom: '2026-12-01', availableUntil: '2026-12-03', place: 'Town hall', capacity: '120' }
  expect(decideWorth(venue, TODAY)).toMatchObject({ value: { availableFrom: '2026-12-01', place: 'Town hall', capacity: 120 } })
  expect(decideWorth({ ...venue, availableUntil: '' }, TODAY)).toMatchObject({ failure: { code: 'DAYS_MISSING' } })
  expect(decideWorth({ ...venue, availableUntil: '2026-11-30' }, TODAY)).toMatchObject({ failure: { code: 'DAYS_TURNED_ROUND' } })
  expect(decideWorth({ ...venue, availableFrom: '2026-01-01', availableUntil: '2026-01-02' }, TODAY)).toMatchObject({ failure: { code: 'DAYS_PAST' } })
  expect(decideWorth({ ...venue, place: '' }, TODAY)).toMatchObject({ failure: { code: 'PLACE_MISSING' } })
  expect(decideWorth({ ...venue, capacity: '0' }, TODAY)).toMatchObject({ failure: { code: 'CAPACITY_MISSING' } })
})
