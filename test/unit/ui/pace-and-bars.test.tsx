import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { usd } from '#app/kernel/money'
import { day } from '#app/kernel/time'
import { Bars, PaceLine } from '#app/ui/charts'
import { barWidth } from '#app/ui/charts/bars'
import { layOutPace } from '#app/ui/charts/pace-geometry'

const period = { startsOn: day('2026-01-01'), endsOn: day('2027-12-31') }
const frame = { width: 660, height: 330, start: 60, end: 500, top: 34, bottom: 300 }
const base = { period, target: usd(100_000_000n), asOf: day('2026-12-31') }
const received = [{ on: day('2026-07-01'), total: usd(25_000_000n) }, { on: day('2026-12-01'), total: usd(50_000_000n) }]

describe('pace', () => {
  it('begins at zero, climbs in steps and ends today', () => {
    const pace = layOutPace({ ...base, received }, frame)
    expect(pace.steps).toMatch(/^M60 300H\d+(\.\d)?V233\.5H\d+(\.\d)?V167H279.4$/)
    expect(pace.now).toEqual({ x: 279.4, y: 167 })
  })

  it('says nothing of days after the one that it speaks of', () => {
    const pace = layOutPace({ ...base, received: [...received, { on: day('2027-05-01'), total: usd(90_000_000n) }] }, frame)
    expect(pace.now.y).toBe(167)
  })

  it('gives the target line its own height when more than the target is expected', () => {
    const pace = layOutPace({ ...base, received, landing: { signed: usd(110_000_000n), withAnnounced: usd(180_000_000n) } }, frame)
    expect(pace.target.y2).toBeGreaterThan(frame.top)
    expect(pace.landing!.allY).toBeGreaterThanOrEqual(frame.top)
  })

  it('keeps the labels at the end apart when lines end together', () => {
    const { ends } = layOutPace({ ...base, received, landing: { signed: usd(100_000_000n), withAnnounced: usd(100_000_000n) } }, frame)
    ends.slice(1).forEach((end, i) => expect(end.y - ends[i]!.y).toBeGreaterThanOrEqual(ends[i]!.key === 'target' ? 18 : 33))
  })

  it('draws an empty fund', () => {
    const html = renderToStaticMarkup(<PaceLine title="Received" {...base} received={[]} />)
    expect(html).toContain('US$0 today')
    expect(html).not.toContain('NaN')
  })
})

describe('bars', () => {
  it('are in proportion, and any amount is seen', () => {
    expect(barWidth(usd(50n), 1)).toBeCloseTo(barWidth(usd(100n), 1) / 2, 1)
    expect(barWidth(usd(1n), 1_000_000)).toBeGreaterThan(0)
    expect(barWidth(usd(0n), 0)).toBe(0)
  })

  it('name each bar, its figure and its rows', () => {
    const html = renderToStaticMarkup(<Bars title="By stage" bars={[{ label: 'Contact', amount: usd(41_200_000n), href: '/contact' }]} />)
    expect(html).toContain('<a href="/contact">Contact</a>')
    expect(html).toContain('US$412,000')
    expect(html).toContain('412,000.00')
  })
})
