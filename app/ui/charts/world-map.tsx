import { useId, type ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { Plate } from '../primitives/plate'
import { ChartFrame, ChartTable, MaybeLink, pictureRole } from './chart-frame'
import { LAND_GRID, landPath, MAP_HEIGHT, MAP_WIDTH, placeCities, placePlates, type MapCity } from './map-geometry'

export type WorldMapProps = { title: string; description?: string; cities: readonly MapCity[]; asOf?: Day; note?: ReactNode }

/** Where money arrived: a circle per city, its area the amount, and plates for the largest. Cities without a position are told of in words. */
export function WorldMap({ title, description, cities, asOf, note }: WorldMapProps) {
  const words = useMessages(uiMessages).chart
  const formats = useFormats()
  const id = useId()
  const missing = cities.filter((city) => city.amount.minor > 0n && (city.lon == null || city.lat == null)).length
  const currency = cities[0]?.amount.currency ?? 'USD'
  const bySize = [...cities].sort((a, b) => (a.amount.minor === b.amount.minor ? 0 : a.amount.minor < b.amount.minor ? 1 : -1))
  const table = <ChartTable caption={title} head={[words.city, words.amountIn(currency)]} rows={bySize.map((city) => [<Plate name={city.name} href={city.href} size="small" />, formats.figure(city.amount)])} />
  return (
    <ChartFrame
      table={table}
      asOf={asOf}
      note={
        <>
          {note} {missing > 0 ? words.notOnMap(missing) : null}
        </>
      }
      className="map"
    >
      <svg role={pictureRole(cities.map((city) => city.href))} aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} width="100%">
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description ?? words.largestCities}</desc>
        <path className="map-land" d={landPath()} transform={`scale(${1 / LAND_GRID})`} />
        <MapLayer cities={cities} className="map-wide" radius={13} plates={7} fontSize={13} />
        <MapLayer cities={cities} className="map-narrow" radius={20} plates={4} fontSize={25} />
      </svg>
    </ChartFrame>
  )
}

/** Circles and plates for one width of the picture; style sheets show one layer. */
function MapLayer({ cities, className, radius, plates, fontSize }: { cities: readonly MapCity[]; className: string; radius: number; plates: number; fontSize: number }) {
  const formats = useFormats()
  const placed = placeCities(cities, radius)
  return (
    <g className={className}>
      {placed.map(({ city, x, y, r }) => (
        <CircleLink key={city.name} href={city.href}>
          <circle className={city.strong ? 'map-city map-city-strong' : 'map-city'} cx={x} cy={y} r={r}>
            <title>{`${city.name}: ${formats.money(city.amount)}`}</title>
          </circle>
        </CircleLink>
      ))}
      {placePlates(placed, plates, fontSize).map((plate) => (
        <MaybeLink key={plate.name} href={plate.href}>
          <g className="map-plate" transform={`translate(${plate.x} ${plate.y})`}>
            <rect width={plate.width} height={plate.height} rx={plate.fontSize * 0.27} />
            <rect x={plate.fontSize * 0.12} y={plate.fontSize * 0.12} width={plate.width - plate.fontSize * 0.24} height={plate.height - plate.fontSize * 0.24} rx={plate.fontSize * 0.18} strokeWidth={plate.fontSize * 0.075} />
            <text className="map-plate-name" x={plate.width / 2} y={plate.height / 2} dy="0.35em" textAnchor="middle" fontSize={plate.fontSize}>
              {plate.name}
            </text>
          </g>
        </MaybeLink>
      ))}
    </g>
  )
}

/** For the pointer only: the keyboard has the plates, and the table for every city. */
function CircleLink({ href, children }: { href?: string; children: ReactNode }) {
  return href ? (
    <a href={href} tabIndex={-1} aria-hidden="true">
      {children}
    </a>
  ) : (
    <>{children}</>
  )
}
