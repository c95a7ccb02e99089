import { useId, type ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { ChartFrame, ChartTable, MaybeLink, pictureRole } from './chart-frame'
import { layOutFlow, type Flow, type FlowLink, type FlowNode } from './flow-geometry'
import { round, toLength } from './measure'

export type FlowChartProps = {
  title: string
  description?: string
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
  /** Words over the columns where the picture becomes lists on a phone. */
  columnTitles?: readonly string[]
  /** `half` for a picture beside a table. */
  width?: 'full' | 'half'
  asOf?: Day
  note?: ReactNode
}

/** Where money came from and where it went, as bands whose width is the amount. On a phone it becomes a list per column. */
export function FlowChart({ title, description, nodes, links, columnTitles, width = 'full', asOf, note }: FlowChartProps) {
  const words = useMessages(uiMessages).chart
  const formats = useFormats()
  const id = useId()
  const write = (amount: Money) => formats.wholeMoney(amount)
  const name = (nodeId: string) => nodes.find((n) => n.id === nodeId)?.label ?? nodeId
  const sizes = width === 'half' ? [{ key: 'medium', width: 540, fontSize: 14 }] : [{ key: 'wide', width: 1152, fontSize: 14.5 }, { key: 'medium', width: 760, fontSize: 14 }]
  const flows = sizes.map((size) => ({ key: size.key, flow: layOutFlow(nodes, links, size, write) }))
  const placed = flows[0]!.flow.nodes
  const currency = nodes[0]?.amount.currency ?? 'USD'
  const table = <ChartTable caption={title} head={[words.from, words.to, words.amountIn(currency)]} rows={links.map((link) => [name(link.source), name(link.target), formats.figure(link.amount)])} figuresFrom={2} />
  return (
    <ChartFrame table={table} asOf={asOf} note={note} className={`flow flow-${width}`}>
      {flows.map(({ key, flow }) => (
        <FlowPicture key={key} flow={flow} title={title} description={description} id={`${id}${key}`} className={`flow-${key}`} />
      ))}
      <FlowLists placed={placed} columnTitles={columnTitles} write={write} />
    </ChartFrame>
  )
}

function FlowPicture({ flow, title, description, id, className }: { flow: Flow; title: string; description?: string; id: string; className: string }) {
  return (
    <svg className={className} role={pictureRole(flow.nodes.map((placed) => placed.node.href))} aria-labelledby={description ? `${id}t ${id}d` : `${id}t`} viewBox={`0 0 ${flow.width} ${flow.height}`} width={flow.width} height={flow.height}>
      <title id={`${id}t`}>{title}</title>
      {description ? <desc id={`${id}d`}>{description}</desc> : null}
      {flow.links.map((link, i) => (
        <path key={i} className={`flow-link tone-${link.tone}`} d={link.path} strokeWidth={link.width}>
          <title>{link.title}</title>
        </path>
      ))}
      {flow.nodes.map(({ node, x, y, width, height, label }) => (
        <MaybeLink key={node.id} href={node.href}>
          <rect className={`flow-node tone-${node.tone ?? 'blue'}`} x={x} y={y} width={width} height={height} />
          <text className={label.halo ? 'chart-label chart-halo' : 'chart-label'} x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.lines.map((line, i) => (
              <tspan key={i} x={label.x} dy={i === 0 ? 0 : 17}>
                {line}
              </tspan>
            ))}
            <tspan className="chart-note" x={label.x} dy={17}>
              {label.amount}
            </tspan>
          </text>
        </MaybeLink>
      ))}
    </svg>
  )
}

function FlowLists({ placed, columnTitles, write }: { placed: Flow['nodes']; columnTitles?: readonly string[]; write: (amount: Money) => string }) {
  const columns = [...new Set(placed.map((p) => p.column))].sort((a, b) => a - b)
  const largest = Math.max(1, ...placed.map((p) => toLength(p.node.amount)))
  return (
    <div className="flow-lists">
      {columns.map((column) => (
        <div key={column}>
          {columnTitles?.[column] ? <p className="flow-list-title">{columnTitles[column]}</p> : null}
          <ul>
            {placed
              .filter((p) => p.column === column)
              .map(({ node }) => (
                <li key={node.id}>
                  <span className="flow-list-row">
                    <span>
                      <MaybeLink href={node.href}>{node.label}</MaybeLink>
                    </span>
                    <span className="money">{write(node.amount)}</span>
                  </span>
                  <svg width="100%" height="6" aria-hidden="true" focusable="false">
                    <rect className={`flow-node tone-${node.tone ?? 'blue'}`} width={`${round((toLength(node.amount) / largest) * 100)}%`} height="6" />
                  </svg>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
