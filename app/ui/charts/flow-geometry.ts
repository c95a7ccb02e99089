import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey'
import type { Money } from '#app/kernel/money'
import { round, spread, textWidth, toLength, wrapText } from './measure'
import type { ChartTone } from './tones'

export type FlowNode = { id: string; label: string; amount: Money; tone?: ChartTone; /** Column from 0; worked out from the links when absent. */ column?: number; href?: string }
export type FlowLink = { source: string; target: string; amount: Money; tone?: ChartTone }

export type FlowSize = { width: number; height?: number; fontSize: number }
export type PlacedNode = { node: FlowNode; column: number; x: number; y: number; width: number; height: number; label: { lines: string[]; amount: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; halo: boolean } }
export type PlacedLink = { path: string; width: number; tone: ChartTone; title: string }
export type Flow = { width: number; height: number; nodes: PlacedNode[]; links: PlacedLink[] }

type Bare = { id: string; flow: FlowNode; fixedValue: number }
type BareLink = { source: string; target: string; value: number; flow: FlowLink }

const NODE_WIDTH = 10
const TOP = 44
const BOTTOM = 10

/** Nodes and bands of a flow from start to end; amounts become lengths here and nowhere else. Nodes without a band are left out. */
export function layOutFlow(nodes: readonly FlowNode[], links: readonly FlowLink[], size: FlowSize, write: (amount: Money) => string): Flow {
  const drawn = links.filter((link) => link.amount.minor > 0n)
  const used = nodes.filter((node) => drawn.some((link) => link.source === node.id || link.target === node.id))
  if (used.length === 0) return { width: size.width, height: 0, nodes: [], links: [] }
  const through = (id: string) => Math.max(total(drawn.filter((l) => l.source === id)), total(drawn.filter((l) => l.target === id)))
  const columns = columnsOf(used, drawn)
  const last = Math.max(...columns.values())
  const longest = Math.max(...Array.from({ length: last + 1 }, (_, c) => used.filter((n) => columns.get(n.id) === c).length))
  const height = size.height ?? Math.min(640, Math.max(260, longest * 96)) * (size.width < 900 ? 0.85 : 1)
  const small = size.fontSize - 1
  const labelWidth = (node: FlowNode, max: number) => Math.max(...wrapText(node.label, max, size.fontSize).map((line) => textWidth(line, size.fontSize) * 1.04), textWidth(write(node.amount), small))
  const most = size.width * 0.26
  const widest = (column: number) => Math.max(0, ...used.filter((n) => columns.get(n.id) === column).map((n) => labelWidth(n, most)))
  const firstAlone = used.filter((n) => columns.get(n.id) === 0).length === 1
  const left = firstAlone ? 0 : Math.min(widest(0), size.width * 0.3) + 12
  const right = Math.min(widest(last), size.width * 0.34) + 12
  const lineHeight = size.fontSize + 3
  const padding = Math.min(lineHeight * 2 + 6, ((height - TOP - BOTTOM) * 0.55) / Math.max(1, longest - 1))

  const layout = sankey<Bare, BareLink>()
    .nodeId((n) => n.id)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(padding)
    .nodeSort(null)
    .nodeAlign((n) => columns.get(n.id) ?? sankeyJustify(n, last + 1))
    .extent([
      [left, TOP],
      [size.width - right, height - BOTTOM],
    ])
  const graph = layout({
    nodes: used.map((flow) => ({ id: flow.id, flow, fixedValue: Math.max(toLength(flow.amount), through(flow.id)) })),
    links: drawn.map((flow) => ({ source: flow.source, target: flow.target, value: toLength(flow.amount), flow })),
  })
  const draw = sankeyLinkHorizontal<Bare, BareLink>()
  const gap = last > 0 ? (size.width - left - right - NODE_WIDTH) / last - NODE_WIDTH : size.width

  const placed = graph.nodes.map((n): PlacedNode => {
    const column = columns.get(n.id) ?? 0
    const [x, y, h] = [n.x0 ?? 0, n.y0 ?? 0, Math.max(1, (n.y1 ?? 0) - (n.y0 ?? 0))]
    const alone = used.filter((u) => columns.get(u.id) === column).length === 1 && column < last
    const anchor = alone ? (column === 0 ? 'start' : 'middle') : column === 0 ? 'end' : 'start'
    const middle = column > 0 && column < last
    const lines = alone ? [n.flow.label] : wrapText(n.flow.label, middle ? gap - 24 : most, size.fontSize, middle ? 3 : 2)
    const labelX = alone ? (column === 0 ? x : x + NODE_WIDTH / 2) : column === 0 ? x - 10 : x + NODE_WIDTH + 10
    return { node: n.flow, column, x: round(x), y: round(y), width: NODE_WIDTH, height: round(h), label: { lines, amount: write(n.flow.amount), x: round(labelX), y: alone ? round(Math.max(13, y - 26)) : round(y + h / 2), anchor, halo: middle } }
  })
  spreadLabels(placed, lineHeight, height)
  return {
    width: size.width,
    height,
    nodes: placed,
    links: graph.links.map((l) => {
      const [source, target] = [l.source as unknown as Bare, l.target as unknown as Bare]
      return { path: (draw(l) ?? '').replace(/\d+\.\d+/g, (n) => String(round(Number(n)))), width: Math.max(1, round(l.width ?? 1)), tone: toneOf(l.flow, source.flow, target.flow, columns), title: `${source.flow.label} → ${target.flow.label}: ${write(l.flow.amount)}` }
    }),
  }
}

/** `label.y` of a column's side labels becomes the baseline of the first line, moved apart where nodes are too thin. */
function spreadLabels(placed: PlacedNode[], lineHeight: number, height: number) {
  const side = placed.filter((p) => p.label.y > p.y)
  for (const column of new Set(side.map((p) => p.column))) {
    const group = side.filter((p) => p.column === column).sort((a, b) => a.y - b.y)
    const sizeOf = (p: PlacedNode) => (p.label.lines.length + 1) * lineHeight
    const tops = spread(
      group.map((p) => ({ wish: p.label.y - sizeOf(p) / 2, size: sizeOf(p) })),
      0,
      height,
      3,
    )
    group.forEach((p, i) => (p.label.y = round(tops[i]! + lineHeight - 4)))
  }
}

function total(links: readonly FlowLink[]): number {
  return links.reduce((sum, link) => sum + toLength(link.amount), 0)
}

/** Given columns, else one more than the furthest source. */
function columnsOf(nodes: readonly FlowNode[], links: readonly FlowLink[]): Map<string, number> {
  const columns = new Map(nodes.map((n) => [n.id, n.column ?? 0]))
  for (let round = 0; round < nodes.length; round++) {
    for (const link of links) {
      const node = nodes.find((n) => n.id === link.target)
      if (node && node.column === undefined) columns.set(node.id, Math.max(columns.get(node.id) ?? 0, (columns.get(link.source) ?? 0) + 1))
    }
  }
  return columns
}

/** Where many give to one, the band wears the giver's colour; afterwards that of where it goes. */
function toneOf(link: FlowLink, source: FlowNode, target: FlowNode, columns: Map<string, number>): ChartTone {
  if (link.tone) return link.tone
  const givers = [...columns.values()].filter((c) => c === 0).length
  return (columns.get(source.id) === 0 && givers > 1 ? source.tone : target.tone) ?? 'blue'
}
