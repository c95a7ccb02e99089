import type { Money } from '#app/kernel/money'
import { addMonths, daysBetween, type Day, type Period } from '#app/kernel/time'
import { niceTicks, round, spread, toLength } from './measure'

/** The total received once a day's money had arrived. */
export type PacePoint = { on: Day; total: Money }
/** Where the line lands at the end of the period: if what is signed pays, if what is announced pays too, and with what prospects bring by their chance. */
export type Landing = { signed: Money; withAnnounced: Money; weighed?: Money }

export type PaceInput = { period: Period; target: Money; received: readonly PacePoint[]; asOf: Day; landing?: Landing }
export type PaceFrame = { width: number; height: number; start: number; end: number; top: number; bottom: number }

export type EndLabel = { key: 'target' | 'weighed' | 'withAnnounced' | 'signed'; y: number }
export type Pace = {
  ticks: { value: number; y: number }[]
  months: { day: Day; x: number }[]
  steps: string
  now: { x: number; y: number }
  target: { x1: number; y1: number; x2: number; y2: number }
  landing?: { x: number; signedY: number; allY: number; weighedY?: number }
  ends: EndLabel[]
}

/** Lines of the picture in its own pixels; the axis begins at zero. */
export function layOutPace({ period, target, received, asOf, landing }: PaceInput, frame: PaceFrame, lineCounts: Partial<Record<EndLabel['key'], number>> = {}): Pace {
  const inPeriod = [...received].filter((p) => p.on <= asOf).sort((a, b) => (a.on < b.on ? -1 : 1))
  const current = inPeriod.at(-1)
  const most = Math.max(toLength(target), current ? toLength(current.total) : 0, landing ? toLength(landing.withAnnounced) : 0, landing ? toLength(landing.signed) : 0, landing?.weighed ? toLength(landing.weighed) : 0)
  const values = niceTicks(most)
  const top = Math.max(values.at(-1)!, most)
  const days = daysBetween(period.startsOn, period.endsOn) + 1
  const x = (day: Day) => round(frame.start + (Math.min(days, Math.max(0, daysBetween(period.startsOn, day))) / days) * (frame.end - frame.start))
  const y = (value: number) => round(frame.bottom - (value / top) * (frame.bottom - frame.top))
  const now = { x: x(asOf), y: y(current ? toLength(current.total) : 0) }
  const steps = inPeriod.reduce((path, point) => `${path}H${x(point.on)}V${y(toLength(point.total))}`, `M${frame.start} ${frame.bottom}`) + `H${now.x}`
  const landed = landing ? { x: frame.end, signedY: y(toLength(landing.signed)), allY: y(toLength(landing.withAnnounced)), ...(landing.weighed ? { weighedY: y(toLength(landing.weighed)) } : {}) } : undefined
  return {
    ticks: values.map((value) => ({ value, y: y(value) })),
    months: marks(period, (frame.end - frame.start) / days).map((day) => ({ day, x: x(day) })),
    steps,
    now,
    target: { x1: frame.start, y1: frame.bottom, x2: frame.end, y2: y(toLength(target)) },
    landing: landed,
    ends: endLabels(y(toLength(target)), landed, frame, lineCounts),
  }
}

/** Labels at the end of the lines, moved apart where lines end close together; `lineCounts` says how many lines each has and `y` is the middle of the label's first line. */
function endLabels(targetY: number, landing: Pace['landing'], frame: PaceFrame, lineCounts: Partial<Record<EndLabel['key'], number>>): EndLabel[] {
  const sizeOf = (key: EndLabel['key'], lines: number) => (lineCounts[key] ?? lines) * 15 + 3
  const wanted: { key: EndLabel['key']; at: number; size: number }[] = [{ key: 'target', at: targetY, size: sizeOf('target', 1) }]
  if (landing) wanted.push({ key: 'withAnnounced', at: landing.allY, size: sizeOf('withAnnounced', 2) }, { key: 'signed', at: landing.signedY, size: sizeOf('signed', 2) })
  if (landing?.weighedY !== undefined) wanted.push({ key: 'weighed', at: landing.weighedY, size: sizeOf('weighed', 2) })
  wanted.sort((a, b) => a.at - b.at || a.size - b.size)
  const tops = spread(
    wanted.map((w) => ({ wish: w.at - 9, size: w.size })),
    0,
    frame.height,
    9,
  )
  return wanted.map((w, i) => ({ key: w.key, y: round(tops[i]! + 9) }))
}

/** Words such as "Jan 2026" need this much room. */
const MARK_WIDTH = 62

/** First days to name on the axis: every half year, or every year where half years would touch. */
function marks(period: Period, pixelsPerDay: number): Day[] {
  const months = pixelsPerDay * 181 < MARK_WIDTH ? 12 : 6
  const days: Day[] = []
  for (let day = period.startsOn; day <= period.endsOn; day = addMonths(day, months)) days.push(day)
  return days
}
