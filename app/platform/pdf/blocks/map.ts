// The land of the world with a disc at each place: the same projection as on the pages. Read aloud as one figure by its alternative text.
import { geoEqualEarth, geoPath, type ExtendedFeature, type ExtendedFeatureCollection } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { FULL, type Box } from '../box'
import type { MapBlock } from '../document'
import { COLOUR } from '../look'

type Atlas = Topology<{ countries: GeometryCollection }>

const ANTARCTICA = '010'
const HEIGHT = 216
const LARGEST = 8
const SMALLEST = 1.8

const countries = feature(atlas as unknown as Atlas, (atlas as unknown as Atlas).objects.countries)
/** Apia stands for the eastern edge of a map that is cut through the Bering Strait. */
const EDGE: ExtendedFeature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [-171.5, -14] } }
const land: ExtendedFeatureCollection = { type: 'FeatureCollection', features: [...countries.features.filter((one) => one.id !== ANTARCTICA), EDGE] }

/** Rings of the land in points of the page, the map at the origin. */
function drawn() {
  const projection = geoEqualEarth().rotate([-11, 0]).fitSize([FULL.width, HEIGHT], land)
  const rings: [number, number][][] = []
  const pen = { beginPath() {}, arc() {}, closePath() {}, moveTo: (x: number, y: number) => void rings.push([[x, y]]), lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]) }
  geoPath(projection, pen)(land)
  return { projection, rings: rings.filter((ring) => ring.length > 2) }
}

let known: ReturnType<typeof drawn> | undefined

export function mapBoxes(block: MapBlock, language?: string): Box[] {
  known ??= drawn()
  const { projection, rings } = known
  const discs = block.places.flatMap(({ longitude, latitude, share }) => {
    const at = projection([longitude, latitude])
    return at ? [{ x: at[0], y: at[1], radius: Math.max(SMALLEST, Math.sqrt(share) * LARGEST) }] : []
  })
  return [
    {
      before: 10,
      height: HEIGHT,
      draw(pen, top) {
        const figure = pen.element('Figure', pen.root, { language, alt: block.alt, box: [FULL.x, top, FULL.x + FULL.width, top + HEIGHT] })
        pen.tagged(figure, () => {
          pen.rings(rings, FULL.x, top, COLOUR.line)
          for (const { x, y, radius } of discs) pen.disc(FULL.x + x, top + y, radius, COLOUR.accent)
        })
      },
    },
  ]
}
