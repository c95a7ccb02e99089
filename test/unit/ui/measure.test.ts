import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceTicks, spread, textWidth, wrapText } from '#app/ui/charts/measure'

const items = fc.array(fc.record({ wish: fc.double({ min: 0, max: 500, noNaN: true }), size: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 7 }).map((list) => [...list].sort((a, b) => a.wish - b.wish))

describe('spread', () => {
  it('never lets two intervals overlap, whatever their wishes', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 20 }), (list, gap) => {
        const starts = spread(list, 0, 500, gap)
        list.slice(1).forEach((_, i) => expect(starts[i + 1]!).toBeGreaterThanOrEqual(starts[i]! + list[i]!.size + gap - 1e-6))
      }),
    )
  })

  it('stays within its bounds wherever sizes and gaps leave room', () => {
    fc.assert(
      fc.property(items, (list) => {
        const [starts, needed] = [spread(list, 0, 500, 4), list.reduce((sum, i) => sum + i.size + 4, -4)]
        fc.pre(needed <= 500)
        expect(starts[0]!).toBeGreaterThanOrEqual(-1e-6)
        expect(starts.at(-1)! + list.at(-1)!.size).toBeLessThanOrEqual(500 + 1e-6)
      }),
    )
  })

  it('leaves intervals where they wish to be when they are apart', () => {
    expect(spread([{ wish: 10, size: 20 }, { wish: 100, size: 20 }], 0, 200, 5)).toEqual([10, 100])
  })
})

describe('niceTicks', () => {
  it('begins at zero, covers the most and keeps to five marks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1e12, noNaN: true }), (most) => {
        const ticks = niceTicks(most)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(most * 0.998)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })

  it('counts a million in quarters', () => {
    expect(niceTicks(1_000_000)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000])
  })
})

describe('text', () => {
  it('knows that wide scripts take more room', () => {
    expect(textWidth('北京', 16)).toBeGreaterThan(textWidth('il', 16) * 3)
  })

  it('breaks at words only and loses none', () => {
    const lines = wrapText('Capacity building in LDC cities', 80, 14, 3)
    expect(lines.join(' ')).toBe('Capacity building in LDC cities')
    expect(lines.length).toBeGreaterThan(1)
  })
})
