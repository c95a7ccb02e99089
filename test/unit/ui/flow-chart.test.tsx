import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { usd } from '#app/kernel/money'
import { FlowChart, type FlowLink, type FlowNode } from '#app/ui/charts'
import { layOutFlow } from '#app/ui/charts/flow-geometry'
import { flowLinks, flowNodes } from '#app/ui/dev/samples'

const write = () => 'US$1,000,000'

describe('flow geometry', () => {
  it('draws amounts in proportion', () => {
    const flow = layOutFlow(flowNodes, flowLinks, { width: 1152, fontSize: 14.5 }, write)
    const height = (id: string) => flow.nodes.find((n) => n.node.id === id)!.height
    expect(height('governments') / height('companies')).toBeCloseTo(221_000 / 118_180, 1)
  })

  it.each([1152, 760])('keeps labels of a column apart and on the picture at %i', (width) => {
    const flow = layOutFlow(flowNodes, flowLinks, { width, fontSize: 14.5 }, write)
    for (const column of [0, 2, 3]) {
      const labels = flow.nodes.filter((n) => n.column === column).sort((a, b) => a.label.y - b.label.y)
      labels.slice(1).forEach((label, i) => expect(label.label.y - labels[i]!.label.y).toBeGreaterThanOrEqual((labels[i]!.label.lines.length + 1) * 17))
      labels.forEach(({ label }) => {
        expect(label.y).toBeGreaterThan(0)
        expect(label.y + label.lines.length * 17).toBeLessThanOrEqual(flow.height + 4)
      })
    }
  })

  it('keeps thin nodes apart', () => {
    const nodes: FlowNode[] = [{ id: 'from', label: 'From', amount: usd(100_000_00n) }, ...Array.from({ length: 9 }, (_, i) => ({ id: `to${i}`, label: `To ${i}`, amount: usd(i === 0 ? 99_992_00n : 1_00n) }))]
    const links: FlowLink[] = nodes.slice(1).map((n) => ({ source: 'from', target: n.id, amount: n.amount }))
    const labels = layOutFlow(nodes, links, { width: 540, fontSize: 14 }, write).nodes.filter((n) => n.column === 1).map((n) => n.label.y)
    labels.slice(1).forEach((y, i) => expect(y - labels[i]!).toBeGreaterThanOrEqual(30))
  })

  it('leaves out what carries nothing, and an empty flow is empty', () => {
    const nodes = [{ id: 'a', label: 'A', amount: usd(0n) }, { id: 'b', label: 'B', amount: usd(0n) }]
    expect(layOutFlow(nodes, [{ source: 'a', target: 'b', amount: usd(0n) }], { width: 540, fontSize: 14 }, write).nodes).toEqual([])
  })
})

describe('FlowChart', () => {
  it('has a title, a table of its bands to the cent, and links of its nodes', () => {
    const html = renderToStaticMarkup(<FlowChart title="Where it went" nodes={flowNodes} links={flowLinks} />)
    expect(html).toMatch(/<title id="[^"]+">Where it went<\/title>/)
    expect(html).toContain('178,500.00')
    expect(html).toContain('href="#capacity"')
    expect(html).not.toContain('NaN')
  })
})
