// Limits and the approvals they ask for, over random histories of limits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideGiving, decideLimit, lowestLimit, readLimit, rowInForce, type LimitRow } from '#app/features/approvals/domain/limits'
import { isMore, usd, type Money } from '#app/kernel/money'
import { addDays, day, type Day } from '#app/kernel/time'

const FIRST = day('2026-01-01')
const limit = fc.option(fc.bigInt(0n, 500n).map(usd))

/** A history as the rules let it come about: each wish is tried on its day, and what is refused leaves no row. */
const history = fc.array(fc.record({ limit, wait: fc.nat(3), ahead: fc.nat(4) }), { maxLength: 12 }).map((wishes) => {
  const rows: (LimitRow & { recordedOn: Day })[] = []
  let today = FIRST
  for (const wish of wishes) {
    today = addDays(today, wish.wait)
    const wanted = { limit: wish.limit, effectiveOn: addDays(today, wish.ahead) }
    if (decideLimit(rows, wanted, today, false).ok) rows.push({ ...wanted, recordedOn: today, sequence: rows.filter((row) => row.effectiveOn === wanted.effectiveOn).length + 1 })
  }
  return { rows, today }
})

const atMost = (a: Money | null, b: Money | null) => b === null || (a !== null && !isMore(a, b))

test('APPROVAL-2: no later row lifts what counts for a thing that was proposed before it was recorded', () => {
  fc.assert(
    fc.property(history, fc.nat(20), ({ rows, today }, back) => {
      const since = addDays(today, -back)
      const knownThen = rows.filter((row) => row.recordedOn <= since)
      const counted = lowestLimit(rows, since, today)
      expect(atMost(counted, rowInForce(knownThen, since)?.limit ?? null)).toBe(true)
      expect(atMost(counted, rowInForce(rows, today)?.limit ?? null)).toBe(true)
    }),
  )
})

test('APPROVAL-1: above the limit it takes two different people, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.option(fc.bigInt(0n, 500n).map(usd)), limit, fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }), (amount, limit, people) => {
      const given: { by: string; name: string; on: Day }[] = []
      const needsTwo = limit !== null && (amount === null || isMore(amount, limit))
      let decided = false
      for (const by of people) {
        if (decided) break
        const answer = decideGiving({ amount, limit, given }, by, null)
        if (!answer.ok) {
          expect(given.some((one) => one.by === by)).toBe(true)
          continue
        }
        if (answer.value !== 'ONLY') given.push({ by, name: by, on: FIRST })
        decided = answer.value !== 'FIRST'
      }
      const different = new Set(people).size
      expect(decided).toBe(needsTwo ? different >= 2 : people.length > 0)
      expect(new Set(given.map((one) => one.by)).size).toBe(given.length)
    }),
  )
})

test('who looks at a page without the first approval is told of it and does not become the second unawares', () => {
  const thing = { amount: usd(200n), limit: usd(100n), given: [{ by: 'a', name: 'Ada', on: FIRST }] }
  expect(decideGiving(thing, 'b', 0)).toEqual({ ok: false, failure: { code: 'APPROVED_MEANWHILE', name: 'Ada', day: FIRST } })
  expect(decideGiving(thing, 'b', 1)).toEqual({ ok: true, value: 'SECOND' })
  expect(decideGiving(thing, 'a', 0)).toEqual({ ok: false, failure: { code: 'APPROVED_BY_YOU', day: FIRST } })
})

test('APPROVAL-2: a lower limit counts today, a higher one tomorrow; APPROVAL-3: not by who may do the deed', () => {
  const rows: LimitRow[] = [{ limit: usd(100n), effectiveOn: FIRST, sequence: 1 }]
  const on = addDays(FIRST, 10)
  expect(decideLimit(rows, { limit: usd(50n), effectiveOn: on }, on, false).ok).toBe(true)
  expect(decideLimit(rows, { limit: usd(500n), effectiveOn: on }, on, false)).toMatchObject({ failure: { code: 'RAISED_TODAY' } })
  expect(decideLimit(rows, { limit: null, effectiveOn: on }, on, false)).toMatchObject({ failure: { code: 'RAISED_TODAY' } })
  expect(decideLimit(rows, { limit: null, effectiveOn: addDays(on, 1) }, on, false).ok).toBe(true)
  expect(decideLimit(rows, { limit: usd(50n), effectiveOn: addDays(on, -1) }, on, false)).toMatchObject({ failure: { code: 'DAY_PAST' } })
  expect(decideLimit(rows, { limit: usd(100n), effectiveOn: on }, on, false)).toMatchObject({ failure: { code: 'LIMIT_UNCHANGED' } })
  expect(decideLimit(rows, { limit: usd(50n), effectiveOn: on }, on, true)).toMatchObject({ failure: { code: 'OWN_DEED' } })
})

test('a limit as typed: an amount, zero, or none said by a tick', () => {
  expect(readLimit('25000', false, false)).toEqual({ ok: true, value: usd(25_000_00n) })
  expect(readLimit('2500,50', false, true)).toEqual({ ok: true, value: usd(2_500_50n) })
  expect(readLimit('0', false, false)).toEqual({ ok: true, value: usd(0n) })
  expect(readLimit('', true, false)).toEqual({ ok: true, value: null })
  for (const [typed, isNone] of [['', false], ['100', true]] as const) expect(readLimit(typed, isNone, false)).toMatchObject({ failure: { code: 'LIMIT_MISSING' } })
  expect(readLimit('25,000', false, false)).toMatchObject({ failure: { code: 'AMOUNT_THOUSANDS_MARK' } })
})
