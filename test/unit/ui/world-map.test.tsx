import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { usd } from '#app/kernel/money'
import { WorldMap, type MapCity } from '#app/ui/charts'
import { landPath, MAP_HEIGHT, MAP_WIDTH, overlaps, placeCities, placePlates } from '#app/ui/charts/map-geometry'
import { cities } from '#app/ui/dev/samples'

const anyCity: fc.Arbitrary<MapCity> = fc.record({ name: fc.constantFrom('Lusaka', 'Phnom Penh', 'Addis Ababa', '北京', 'Ulm'), lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -55, max: 75 }), amount: fc.bigInt({ min: 1n, max: 5_000_000n }).map(usd) })

describe('map geometry', () => {
  it('draws the amount as the area of the circle', () => {
    const [large, small] = placeCities([{ name: 'A', lon: 0, lat: 0, amount: usd(400n) }, { name: 'B', lon: 10, lat: 0, amount: usd(100n) }], 20)
    expect(large!.r / small!.r).toBeCloseTo(2, 1)
  })

  it('skips cities without a position and those without money', () => {
    expect(placeCities([{ name: 'A', amount: usd(1n) }, { name: 'B', lon: 1, lat: 1, amount: usd(0n) }], 13)).toEqual([])
  })

  it('never lays one plate over another or past the edge', () => {
    fc.assert(
      fc.property(fc.array(anyCity, { maxLength: 25 }), fc.constantFrom(13, 25), (list, fontSize) => {
        const plates = placePlates(placeCities(list, 13), 7, fontSize)
        plates.forEach((plate, i) => {
          expect(plate.x).toBeGreaterThanOrEqual(0)
          expect(plate.x + plate.width).toBeLessThanOrEqual(MAP_WIDTH)
          expect(plate.y).toBeGreaterThanOrEqual(0)
          expect(plate.y + plate.height).toBeLessThanOrEqual(MAP_HEIGHT)
          plates.slice(i + 1).forEach((other) => expect(overlaps(plate, other, 0)).toBe(false))
        })
      }),
    )
  })

  it('puts cities of every continent on the map', () => {
    const placed = placeCities([['Apia', -171.8, -13.8], ['Suva', 178.4, -18.1], ['Anchorage', -150, 61], ['Ushuaia', -68, -54]].map(([name, lon, lat]) => ({ name: String(name), lon: Number(lon), lat: Number(lat), amount: usd(1n) })), 13)
    placed.forEach(({ x, y }) => {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(MAP_WIDTH)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(MAP_HEIGHT)
    })
  })

  it('keeps the land small enough to send with a page', () => {
    expect(landPath().length).toBeLessThan(50_000)
    expect(landPath()).toMatch(/^m[\d\s.lz-]/)
  })
})

describe('WorldMap', () => {
  it('tells of cities that it cannot show and lists all in its table', () => {
    const html = renderToStaticMarkup(<WorldMap title="Where it arrived" cities={cities} />)
    expect(html).toContain('One city is not on the map')
    expect(html).toContain('Yarwa')
    expect(html).toContain('Lusaka: US$42,000.00')
  })
})
