// Scores by two people, and the order that they give.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideCallOutcome, outcomesByRank, type Judged } from '#app/features/calls/domain/decision'
import { countedSheets, decideScore, maySeeScores, meanOf, rank, scoringState, weightedMean, type Ranked } from '#app/features/calls/domain/scoring'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'

const WEIGHTS = [50, 30, 20]
const sheet = (...points: number[]) => ({ mean: weightedMean(points.map((one, i) => ({ weight: WEIGHTS[i]!, points: one }))), points })
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute))
const codeOf = (result: { ok: boolean; failure?: { code: string } }) => (result.ok ? 'ok' : result.failure!.code)

describe('scores', () => {
  test('CALL-7: the weighted mean is exact in hundredths of a point, from 0 to 5', () => {
    expect([sheet(5, 5, 5).mean, sheet(0, 0, 0).mean, sheet(4, 3, 5).mean, sheet(1, 0, 0).mean]).toEqual([500, 0, 390, 50])
    expect(meanOf([sheet(4, 3, 5), sheet(4, 4, 4)])).toBe(395)
    expect(meanOf([])).toBe(0)
  })

  test('CALL-4: before two are in one sees one’s own; while two differ only they see each other; then everybody but who is in conflict', () => {
    const [a, b] = [{ scorer: 'a', revision: 1, mean: 400 }, { scorer: 'b', revision: 1, mean: 300 }]
    expect([scoringState([], 100, false), scoringState([a], 100, false), scoringState([a, b], 100, false), scoringState([a, b], 101, false), scoringState([a, b], 100, true), scoringState([a, b, a], 100, false)]).toEqual(['WAITING', 'WAITING', 'DIFFERS', 'COMPLETE', 'COMPLETE', 'COMPLETE'])
    expect([maySeeScores('a', [a], 'WAITING', []), maySeeScores('c', [a, b], 'DIFFERS', []), maySeeScores('a', [a, b], 'DIFFERS', []), maySeeScores('c', [a, b], 'COMPLETE', []), maySeeScores('c', [a, b], 'COMPLETE', ['c']), maySeeScores(null, [a, b], 'DIFFERS', [])]).toEqual(['own', 'own', 'all', 'all', 'own', 'own'])
  })

  test('CALL-5: of each person the last sheet counts, and none of who is in conflict', () => {
    const sheets = [{ scorer: 'a', revision: 1 }, { scorer: 'b', revision: 1 }, { scorer: 'a', revision: 2 }]
    expect(countedSheets(sheets, [])).toEqual([{ scorer: 'a', revision: 2 }, { scorer: 'b', revision: 1 }])
    expect(countedSheets(sheets, ['a'])).toEqual([{ scorer: 'b', revision: 1 }])
  })

  test('CALL-4: two score, a third only where they differ, and each on each criterion with a comment', () => {
    const full = { unbound: true, scores: [{ points: 4, comment: 'clear' }] }
    const of = { stage: 'SCORING', status: 'SUBMITTED', counted: [{ scorer: 'a' }], state: 'WAITING', conflicts: [] as string[] } as const
    const said = (more: object, by = 'b', given: Parameters<typeof decideScore>[2] = full) => codeOf(decideScore({ ...of, ...more }, by, given))
    expect(said({})).toBe('ok')
    expect(said({}, 'a')).toBe('SCORED_ALREADY')
    const two = { counted: [{ scorer: 'a' }, { scorer: 'b' }] }
    expect([said({ ...two, state: 'DIFFERS' }, 'a'), said({ ...two, state: 'DIFFERS' }, 'c'), said({ ...two, state: 'COMPLETE' }, 'c'), said({ ...two, state: 'COMPLETE' }, 'a')]).toEqual(['ok', 'ok', 'TWO_HAVE_SCORED', 'SCORED_ALREADY'])
    expect([said({ stage: 'OPEN' }), said({ stage: 'DECIDED' }), said({ status: 'WITHDRAWN' }), said({ conflicts: ['b'] })]).toEqual(['NOT_SCORING_YET', 'SCORING_OVER', 'NOT_SENT', 'IN_CONFLICT'])
    expect(said({}, 'b', { ...full, unbound: false })).toBe('CONFLICT_UNSAID')
    expect(['CRITERION_MISSING', 'POINTS_OUT_OF_RANGE', 'POINTS_OUT_OF_RANGE', 'COMMENT_MISSING']).toEqual([{ points: null, comment: 'x' }, { points: 6, comment: 'x' }, { points: 2.5, comment: 'x' }, { points: 5, comment: ' ' }].map((one) => said({}, 'b', { unbound: true, scores: [one] })))
  })
})

describe('the order', () => {
  const applied = (ref: string, minute: number, ...sheets: Ranked['sheets'][number][]): Ranked => ({ ref, sentAt: at(minute), sheets })
  const order = (...all: Ranked[]) => rank(all, WEIGHTS).map((one) => one.ref)

  test('CALL-7: by mean, then the heaviest criterion, then who sent first, then number', () => {
    expect(order(applied('CA-1', 0, sheet(3, 3, 3), sheet(3, 3, 3)), applied('CA-2', 9, sheet(3, 3, 4), sheet(3, 3, 3)))).toEqual(['CA-2', 'CA-1'])
    // Both 3.15; need counts more than cost.
    expect(order(applied('CA-1', 0, sheet(2, 5, 4), sheet(3, 3, 3)), applied('CA-2', 9, sheet(4, 1, 5), sheet(3, 3, 3)))).toEqual(['CA-2', 'CA-1'])
    expect(order(applied('CA-1', 5, sheet(3, 3, 3)), applied('CA-2', 4, sheet(3, 3, 3)))).toEqual(['CA-2', 'CA-1'])
    expect(order(applied('CA-2', 4, sheet(3, 3, 3)), applied('CA-1', 4, sheet(3, 3, 3)))).toEqual(['CA-1', 'CA-2'])
    // A mean of three is compared exactly with a mean of two: 10/3 against 3.33.
    expect(order(applied('CA-1', 0, { mean: 333, points: [3, 3, 3] }, { mean: 333, points: [3, 3, 3] }), applied('CA-2', 0, { mean: 333, points: [3, 3, 3] }, { mean: 333, points: [3, 3, 3] }, { mean: 334, points: [3, 3, 3] }))).toEqual(['CA-2', 'CA-1'])
  })

  test('CALL-7: the same applications have the same order, however they are listed, and nobody stands behind a worse mean', () => {
    const points = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    const some = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 3 }), sheets: fc.array(points, { minLength: 2, maxLength: 3 }) }), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (drawn, chance) => {
        const all = drawn.map(({ minute, sheets }, i) => applied(`CA-${i}`, minute, ...sheets.map((one) => sheet(...one))))
        const shuffled = all.map((one) => ({ one, key: chance.next().value! })).sort((a, b) => a.key - b.key).map(({ one }) => one)
        const ranked = rank(all, WEIGHTS)
        expect(rank(shuffled, WEIGHTS).map((one) => one.ref)).toEqual(ranked.map((one) => one.ref))
        const mean = (one: Ranked) => one.sheets.reduce((sum, { mean: value }) => sum + value, 0) / one.sheets.length
        ranked.slice(1).forEach((one, i) => expect(mean(ranked[i]!)).toBeGreaterThanOrEqual(mean(one)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a decision', () => {
  const call = { stage: 'SCORING', status: 'PUBLISHED', decided: null, amount: usd(20_000_00n), floor: usd(2_000_00n) } as const
  const judged = (ref: string, more: Partial<Judged> = {}): Judged => ({ ref, asked: usd(10_000_00n), state: 'COMPLETE', scorers: ['a', 'b'], conflicts: [], outcome: 'FUNDED', award: usd(10_000_00n), reason: 'good', ...more })
  const holds = { day: day('2026-04-01'), available: usd(50_000_00n) }
  const said = (all: Judged[], more: Partial<Parameters<typeof decideCallOutcome>[0]> = {}, window = holds, by = 'head') => codeOf(decideCallOutcome({ ...call, ...more }, all, window, by))

  test('CALL-6: stays within the call and its window to the cent, and gives each city an outcome, a reason, and no more than it asked', () => {
    expect(said([judged('CA-1'), judged('CA-2')])).toBe('ok')
    expect(said([judged('CA-1'), judged('CA-2'), judged('CA-3', { award: usd(2_000_00n) })])).toBe('ABOVE_THE_CALL')
    expect(said([judged('CA-1'), judged('CA-2')], {}, { ...holds, available: usd(19_999_99n) })).toBe('MORE_THAN_AVAILABLE')
    expect(said([judged('CA-1', { award: usd(10_000_01n) })])).toBe('AWARD_ABOVE_ASKED')
    expect(said([judged('CA-1', { award: usd(1_999_99n) })])).toBe('AWARD_BELOW_FLOOR')
    expect([said([judged('CA-1', { award: null })]), said([judged('CA-1', { outcome: null })]), said([judged('CA-1', { reason: ' ' })]), said([judged('CA-1', { outcome: 'DECLINED', award: null })])]).toEqual(['AWARD_MISSING', 'OUTCOME_MISSING', 'REASON_MISSING', 'ok'])
    expect([said([judged('CA-1', { state: 'WAITING' })]), said([judged('CA-1', { state: 'DIFFERS' })]), said([]), said([judged('CA-1')], { stage: 'OPEN' }), said([judged('CA-1')], { stage: 'CANCELLED' })]).toEqual(['NOT_SCORED', 'DIFFERENCE_OPEN', 'NOTHING_TO_DECIDE', 'STILL_OPEN', 'CALL_NOT_RUNNING'])
    expect(said([judged('CA-1')], { decided: { by: 'Jonas', on: day('2026-04-01') } })).toBe('DECIDED_ALREADY')
  })

  test('CALL-5: who scored or is in conflict does not decide', () => {
    expect([said([judged('CA-1')], {}, holds, 'a'), said([judged('CA-1', { conflicts: ['head'] })])]).toEqual(['DECIDER_SCORED', 'DECIDER_IN_CONFLICT'])
  })

  test('begins with the order: each in full while the money lasts, and whoever still fits', () => {
    const ranked = [['CA-1', 10_000_00n], ['CA-2', 12_000_00n], ['CA-3', 9_000_00n]] as const
    expect(outcomesByRank(ranked.map(([ref, asked]) => ({ ref, asked: usd(asked) })), usd(20_000_00n)).map((one) => [one.ref, one.outcome])).toEqual([['CA-1', 'FUNDED'], ['CA-2', 'RESERVE'], ['CA-3', 'FUNDED']])
  })
})
