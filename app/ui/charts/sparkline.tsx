import { useId } from 'react'
import { daysBetween, type Day } from '#app/kernel/time'
import { round } from './measure'

export type SparklineProps = { title: string; description: string; /** The earliest first; a value holds until the next one's day. */ points: readonly { on: Day; value: number }[]; until: Day }

const [WIDTH, HEIGHT, EDGE] = [660, 96, 8]

/** How a figure moved, in steps, between its lowest and its highest: no axis, the words beside it say the figures. Its table stands on the page. */
export function Sparkline({ title, description, points, until }: SparklineProps) {
  const id = useId()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const values = points.map((point) => point.value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const days = Math.max(1, daysBetween(first.on, until))
  const x = (on: Day) => round(EDGE + (daysBetween(first.on, on) / days) * (WIDTH - 2 * EDGE))
  const y = (value: number) => round(high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE))
  const path = points.reduce((steps, point) => `${steps}H${x(point.on)}V${y(point.value)}`, `M${x(first.on)} ${y(first.value)}`) + `H${x(until)}`
  return (
    <svg className="sparkline" role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <path className="pace-received" d={path} vectorEffect="non-scaling-stroke" />
      <circle className="pace-point" cx={x(until)} cy={y(last.value)} r="4.5" />
    </svg>
  )
}
