import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { AS_IT_IS, landingOf } from '#app/features/statements/domain/landing'
import { readWhatIf } from '#app/features/statements/forms/what-if.form'

const period = { startsOn: day('2026-01-01'), endsOn: day('2027-12-31') }
const cents = fc.bigInt({ min: 0n, max: 10_000_000_000n })
const chance = fc.integer({ min: 0, max: 100 })

it('STATEMENT-9: the rows of a landing add up to it, and with certain prospects it is the sum of all amounts', () => {
  const prospects = fc.array(fc.record({ value: cents, probability: chance }), { maxLength: 20 })
  fc.assert(
    fc.property(cents, cents, cents, prospects, chance, (received, signed, announced, asked, pays) => {
      const known = { period, received: usd(received), signed: usd(signed), announced: usd(announced), prospects: asked.map(({ value, probability }, i) => ({ ref: `P${i}`, organisation: '', expectedOn: period.endsOn, value: usd(value), probability })) }
      const tried = landingOf(known, { announced: pays, chances: new Map([['P0', 100]]), donors: [] })
      expect(tried.total.minor).toBe(received + signed + tried.announced.weighed.minor + tried.prospects.reduce((sum, row) => sum + row.weighed.minor, 0n))
      if (asked.length > 0) expect(tried.prospects[0]!.weighed).toEqual(usd(asked[0]!.value))
      const certain = landingOf(known, { announced: 100, chances: new Map(known.prospects.map((p) => [p.ref, 100])), donors: [] })
      expect(certain.total.minor).toBe(received + signed + announced + asked.reduce((sum, row) => sum + row.value, 0n))
    }),
  )
})

it('STATEMENT-9: an imagined donor counts by its chance if its day lies in the period, and what is as it is does not move', () => {
  const known = { period, received: usd(100n), signed: usd(0n), announced: usd(0n), prospects: [] }
  const donors = [{ name: 'In', amount: usd(1_000n), on: day('2027-12-31'), probability: 55 }, { name: 'Out', amount: usd(5_000n), on: day('2028-01-01'), probability: 100 }]
  const tried = landingOf(known, { ...AS_IT_IS, donors })
  expect(tried.total).toEqual(usd(650n))
  expect(tried.imagined.map((row) => row.counts)).toEqual([true, false])
  expect(landingOf(known, AS_IT_IS).total).toEqual(usd(100n))
})

it('reads what is tried from the address, keeps what was typed and says what is wrong with it', () => {
  const read = readWhatIf(new URLSearchParams('announced=80&p.PSH-1=101&p.PSH-2=30&name.2=New&amount.2=25000,50&on.2=2027-03-01&chance.2=&amount.3=x&on.3=2027-02-30'), true)
  expect(read.whatIf.announced).toBe(80)
  expect([...read.whatIf.chances]).toEqual([['PSH-2', 30]])
  expect(read.whatIf.donors).toEqual([{ name: 'New', amount: usd(2_500_050n), on: '2027-03-01', probability: 100 }])
  expect(Object.fromEntries(Object.entries(read.errors).map(([name, fault]) => [name, fault.code]))).toEqual({ 'p.PSH-1': 'NOT_A_PERCENTAGE', 'amount.2': 'AMOUNT_NOT_A_NUMBER', 'on.2': 'NOT_A_DAY' })
  expect(read.typed.donors).toEqual([{ name: 'New', amount: '25000,50', on: '2027-03-01', chance: '' }, { name: '', amount: 'x', on: '2027-02-30', chance: '' }])
})
