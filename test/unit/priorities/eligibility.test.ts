import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBenefit, mayFund, modalityOf, PRIORITY_AREAS, PROGRAMME_AREAS } from '#app/features/priorities/domain'
import { priorityMessages } from '#app/features/priorities/messages'
import { day } from '#app/kernel/time'

const on = day('2026-11-24')

test('PRIORITY-1: a gift for publications cannot pay for an event, and plain PA3 can pay for any of the four', () => {
  expect(mayFund({ area: 'PA3-PUBLICATION', programme: null }, { id: 'prg_1', area: 'PA3-EVENT' })).toEqual({ ok: false, failure: { code: 'OTHER_AREA', area: 'PA3-PUBLICATION' } })
  for (const area of PROGRAMME_AREAS) expect(mayFund({ area: 'PA3', programme: null }, { id: 'prg_1', area }).ok).toBe(area.startsWith('PA3-'))
})

test('PRIORITY-1: money for a named programme goes to no other', () => {
  expect(mayFund({ area: 'PA2', programme: 'prg_1' }, { id: 'prg_1', area: 'PA2' }).ok).toBe(true)
  expect(mayFund({ area: 'PA2', programme: 'prg_1' }, { id: 'prg_2', area: 'PA2' })).toEqual({ ok: false, failure: { code: 'OTHER_PROGRAMME', programme: 'prg_1' } })
})

test('PRIORITY-1: the pool may fund anything; an earmark only its modality, its programme and nothing wider', () => {
  const [area, programmeArea, id] = [fc.constantFrom(...PRIORITY_AREAS), fc.constantFrom(...PROGRAMME_AREAS), fc.constantFrom('a', 'b', 'c')]
  fc.assert(
    fc.property(area, programmeArea, id, fc.option(id), (earmark, of, programme, named) => {
      expect(mayFund({ area: null, programme: null }, { id: programme, area: of }).ok).toBe(true)
      const may = mayFund({ area: earmark, programme: named }, { id: programme, area: of }).ok
      if (may) {
        expect(modalityOf(earmark)).toBe(modalityOf(of))
        expect(named === null || named === programme).toBe(true)
      }
      expect(may).toBe((named === null || named === programme) && (earmark === of || (earmark === 'PA3' && of.startsWith('PA3'))))
    }),
  )
})

test('PRIORITY-2: area 1 reaches only least developed countries, members or not, and never the whole network', () => {
  expect(mayBenefit('PA1', { city: 'Dhaka', country: 'BD', inLdc: false }, on)).toEqual({ ok: false, failure: { code: 'NOT_AN_LDC', city: 'Dhaka', country: 'BD', day: on } })
  expect(mayBenefit('PA1', { city: 'Lusaka', country: 'ZM', inLdc: true }, on).ok).toBe(true)
  expect(mayBenefit('PA1', null, on)).toEqual({ ok: false, failure: { code: 'PA1_NETWORK_WIDE' } })
  for (const area of PROGRAMME_AREAS.filter((one) => one !== 'PA1')) expect(mayBenefit(area, null, on).ok && mayBenefit(area, { city: 'Paris', country: 'FR', inLdc: false }, on).ok).toBe(true)
})

test('every option says what it leads to, who may benefit and what happens next, in both languages', () => {
  for (const messages of Object.values(priorityMessages)) for (const option of Object.values(messages.options)) for (const text of Object.values(option)) expect(text.length).toBeGreaterThan(3)
})
