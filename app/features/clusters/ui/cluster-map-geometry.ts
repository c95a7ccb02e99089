// Where each theme's line runs: from the year of its first generation to that of the next, side by side with those that it joins.
import type { ClusterLink } from '../domain'

const [WIDTH, ROW, TOP, FROM_X, TURN_X, TO_X] = [960, 46, 56, 390, 520, 620]

export type ClusterLine = { code: string; path: string; startX: number; startY: number; endX: number; endY: number; ends: boolean }
export type PlacedCluster = { code: string; y: number }

export type ClusterMapLayout = { width: number; height: number; endX: number; years: { year: number; x: number }[]; old: PlacedCluster[]; now: PlacedCluster[]; lines: ClusterLine[]; ends: { code: string; x: number; y: number }[] }

/** Old clusters are placed in the order of what they become, so that no two lines cross; a theme that ends comes last. */
export function layOutClusters(clusters: readonly ClusterLink[]): ClusterMapLayout {
  const targets = clusters.filter((cluster) => cluster.generation === 2021)
  const rank = (cluster: ClusterLink) => {
    const at = targets.findIndex((target) => target.code === cluster.becomes)
    return at === -1 ? targets.length : at
  }
  const sources = clusters.filter((cluster) => cluster.generation === 2019).sort((a, b) => rank(a) - rank(b))
  const old = sources.map((cluster, i) => ({ code: cluster.code, y: TOP + i * ROW }))
  const yOf = new Map(old.map((place) => [place.code, place.y]))
  const now = targets.map((target) => {
    const from = sources.filter((source) => source.becomes === target.code).map((source) => yOf.get(source.code)!)
    return { code: target.code, y: from.length === 0 ? TOP : from.reduce((a, b) => a + b, 0) / from.length }
  })
  const targetY = new Map(now.map((place) => [place.code, place.y]))
  const lines = sources.map((source): ClusterLine => {
    const y = yOf.get(source.code)!
    const toY = source.becomes === null ? undefined : targetY.get(source.becomes)
    if (toY === undefined) return { code: source.code, path: `M${FROM_X} ${y}H${TURN_X}`, startX: FROM_X, startY: y, endX: TURN_X, endY: y, ends: true }
    const half = (TURN_X + TO_X) / 2
    return { code: source.code, path: `M${FROM_X} ${y}H${TURN_X - 40}C${half} ${y} ${TURN_X} ${toY} ${TO_X} ${toY}`, startX: FROM_X, startY: y, endX: TO_X, endY: toY, ends: false }
  })
  return {
    width: WIDTH,
    height: TOP + sources.length * ROW,
    endX: TO_X,
    years: [
      { year: 2019, x: FROM_X },
      { year: 2021, x: TO_X },
    ],
    old,
    now,
    lines,
    ends: lines.filter((line) => line.ends).map((line) => ({ code: line.code, x: line.endX, y: line.endY })),
  }
}
