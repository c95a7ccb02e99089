import { geoEqualEarth, geoPath, type ExtendedFeature, type ExtendedFeatureCollection, type GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import type { Money } from '#app/kernel/money'
import { round, textWidth, toLength } from './measure'

export type MapCity = { name: string; lon?: number | null; lat?: number | null; amount: Money; href?: string; /** Full blue: cities in Africa. */ strong?: boolean }

export const MAP_WIDTH = 740
export const MAP_HEIGHT = 340
/** The land is drawn on a grid twice as fine and scaled down, so that its path holds whole numbers only. */
export const LAND_GRID = 2
const ANTARCTICA = '010'

type Atlas = Topology<{ countries: GeometryCollection }>

const countries = feature(atlas as unknown as Atlas, (atlas as unknown as Atlas).objects.countries)
const land = { ...countries, features: countries.features.filter((f) => f.id !== ANTARCTICA) }

/** Apia, the easternmost place once the map is cut through the Bering Strait; too small to be on the land of this scale. */
const EASTERN_EDGE: ExtendedFeature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [-171.5, -14] } }
const shown: ExtendedFeatureCollection = { type: 'FeatureCollection', features: [...land.features, EASTERN_EDGE] }

/** Areas are true to each other (Equal Earth), so that no continent looks larger than it is; cut at 169 degrees west, where it parts no country. */
function projectionFor(scale: number): GeoProjection {
  return geoEqualEarth()
    .rotate([-11, 0])
    .fitSize([MAP_WIDTH * scale, MAP_HEIGHT * scale], shown)
}

const projection = projectionFor(1)
let cachedLand: string | undefined

/** The land as one path of whole-number steps on the fine grid; drawn once per process. */
export function landPath(): string {
  cachedLand ??= drawLand()
  return cachedLand
}

function drawLand(): string {
  const out: string[] = []
  let [x, y] = [0, 0]
  const step = (px: number, py: number) => {
    const [dx, dy] = [Math.round(px) - x, Math.round(py) - y]
    x += dx
    y += dy
    return { dx, dy }
  }
  const pen = {
    beginPath() {},
    arc() {},
    moveTo(px: number, py: number) {
      const { dx, dy } = step(px, py)
      out.push(`m${dx} ${dy}l`)
      ;[startX, startY] = [x, y]
    },
    lineTo(px: number, py: number) {
      const { dx, dy } = step(px, py)
      if (dx !== 0 || dy !== 0) out.push(`${dx} ${dy} `)
    },
    closePath() {
      out.push('z')
      ;[x, y] = [startX, startY]
    },
  }
  let [startX, startY] = [0, 0]
  geoPath(projectionFor(LAND_GRID), pen)(land)
  return out
    .join('')
    .replace(/ -/g, '-')
    .replace(/ z/g, 'z')
    .replace(/lz/g, 'z')
}

export type PlacedCity = { city: MapCity; x: number; y: number; r: number }

/** Cities with a position, largest first so that small circles lie on top. A circle's area is the amount. */
export function placeCities(cities: readonly MapCity[], largestRadius: number): PlacedCity[] {
  const drawn = cities.filter((city) => city.lon != null && city.lat != null && city.amount.minor > 0n)
  const most = Math.max(...drawn.map((city) => toLength(city.amount)), 0)
  return drawn
    .flatMap((city) => {
      const point = projection([city.lon ?? 0, city.lat ?? 0])
      if (!point) return []
      const r = Math.max(largestRadius * 0.22, Math.sqrt(toLength(city.amount) / most) * largestRadius)
      return [{ city, x: round(point[0]), y: round(point[1]), r: round(r) }]
    })
    .sort((a, b) => b.r - a.r)
}

export type PlacedPlate = { name: string; href?: string; x: number; y: number; width: number; height: number; fontSize: number }
type Box = { x: number; y: number; width: number; height: number }

/** Plates for the largest cities that find room: none leaves the map, none covers another; those that would cover a named city's circle try elsewhere first. */
export function placePlates(placed: readonly PlacedCity[], most: number, fontSize: number): PlacedPlate[] {
  const plates: PlacedPlate[] = []
  const named = placed.slice(0, most * 2)
  for (const { city, x, y, r } of placed) {
    if (plates.length === most) break
    const height = round(fontSize * 1.7)
    const width = round(textWidth(city.name, fontSize) * 0.98 + fontSize * 1.4)
    const gap = r * 0.72 + 3
    const boxes = [
      { x: x + gap, y: y + gap * 0.4 },
      { x: x + gap, y: y - gap * 0.4 - height },
      { x: x - gap - width, y: y + gap * 0.4 },
      { x: x - gap - width, y: y - gap * 0.4 - height },
      { x: x - width / 2, y: y + r + 4 },
      { x: x - width / 2, y: y - r - 4 - height },
    ].map((corner) => ({ x: round(corner.x), y: round(corner.y), width, height }))
    const free = boxes.filter((box) => isInside(box) && !plates.some((plate) => overlaps(plate, box, 3)))
    const best = free.find((box) => !named.some((other) => other.city !== city && overlaps(circleBox(other), box, 0))) ?? free[0]
    if (best) plates.push({ name: city.name, href: city.href, fontSize, ...best })
  }
  return plates
}

function circleBox({ x, y, r }: PlacedCity): Box {
  return { x: x - r * 0.8, y: y - r * 0.8, width: r * 1.6, height: r * 1.6 }
}

function isInside(box: Box): boolean {
  return box.x >= 2 && box.y >= 2 && box.x + box.width <= MAP_WIDTH - 2 && box.y + box.height <= MAP_HEIGHT - 2
}

/** Do two boxes come nearer to one another than the margin? */
export function overlaps(a: Box, b: Box, margin: number): boolean {
  return a.x < b.x + b.width + margin && b.x < a.x + a.width + margin && a.y < b.y + b.height + margin && b.y < a.y + a.height + margin
}
