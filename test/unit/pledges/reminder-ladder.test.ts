// Which rung of the ladder applies on a day. Source: DOMAIN.md, section 4.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rungOn } from '#app/features/pledges/domain/reminder'
import { addDays, day } from '#app/kernel/time'

const RUNGS = [-30, -7, 1, 14, 30]
const DUE = day('2026-06-15')
const LONG_AGO = day('2026-01-01')
const on = (offset: number, known = LONG_AGO) => rungOn(DUE, addDays(DUE, offset), known, RUNGS)

test('30 and 7 days before, 1, 14 and 30 days after; none before the first', () => {
  expect([-31, -30, -8, -7, 0, 1, 13, 14, 29, 30, 400].map((offset) => on(offset))).toEqual([null, -30, -30, -7, -7, 1, 1, 14, 14, 30, 30])
})

test('nobody is reminded of what they have just said', () => {
  expect(on(-5, addDays(DUE, -7))).toBeNull()
  expect(on(-5, addDays(DUE, -8))).toBe(-7)
  expect(on(2, addDays(DUE, 1))).toBeNull()
  expect(on(100, addDays(DUE, 90))).toBeNull()
})

test('PLEDGE-8: whatever days the worker sleeps, each rung is sent at most once, in order, and a pause is followed by one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -60, max: 120 }), { maxLength: 40 }), (days) => {
      const sent: number[] = []
      for (const offset of days.sort((a, b) => a - b)) {
        const rung = on(offset)
        if (rung !== null && !sent.some((earlier) => earlier >= rung)) sent.push(rung)
      }
      expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b))
      expect(sent.every((rung) => RUNGS.includes(rung))).toBe(true)
      expect(sent.length).toBeLessThanOrEqual(days.length)
    }),
  )
})
