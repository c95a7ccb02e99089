import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { FlowChart, type FlowLink, type FlowNode } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { contributionMessages } from '../messages/contributions'
import type { FollowedPart } from './followed-lines'

export type FlowSource = { ref: string; remaining: Money }
type Props = { title: string; asOf: Day; contributions: readonly FlowSource[]; parts: readonly FollowedPart[] }
type Stop = { id: string; label: string }

/** More than that of one kind stand together in the picture; the table has them all. */
const MOST = 6

const usd = (minor: bigint): Money => ({ minor, currency: 'USD' })
const total = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n)

/** The largest keep their names; the others share one node. */
function gather(amounts: readonly (Stop & { minor: bigint })[], others: { id: string; label: (n: number) => string }): { nodes: (Stop & { minor: bigint })[]; idOf: (id: string) => string } {
  const sums = new Map<string, Stop & { minor: bigint }>()
  for (const stop of amounts) sums.set(stop.id, { ...stop, minor: (sums.get(stop.id)?.minor ?? 0n) + stop.minor })
  const named = new Set([...sums.values()].sort((a, b) => (a.minor > b.minor ? -1 : 1)).slice(0, sums.size > MOST + 1 ? MOST : sums.size).map(({ id }) => id))
  const rest = [...sums.values()].filter(({ id }) => !named.has(id))
  const nodes = [...sums.values()].filter(({ id }) => named.has(id))
  return { nodes: rest.length > 0 ? [...nodes, { id: others.id, label: others.label(rest.length), minor: total(rest.map(({ minor }) => minor)) }] : nodes, idOf: (id) => (named.has(id) ? id : others.id) }
}

/** Contributions, the allocations behind which they stand, the programmes and the cities, and what is still in the fund. */
export function ContributionsFlow({ title, asOf, contributions, parts }: Props) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const held = contributions.filter(({ remaining }) => remaining.minor > 0n)
  const stops = parts.map((part) => ({
    minor: part.allocated.minor,
    from: { id: `from-${part.contribution ?? ''}`, label: part.contribution ?? words.uncovered },
    allocation: { id: `allocation-${part.line.ref}`, label: part.line.ref },
    programme: { id: `programme-${part.line.programme.ref}`, label: formats.text(part.line.programme.title) },
    city: { id: `city-${part.line.city?.ref ?? ''}`, label: part.line.city?.name ?? words.wholeNetwork },
  }))
  const of = (key: 'from' | 'allocation' | 'programme' | 'city') => stops.map((stop) => ({ ...stop[key], minor: stop.minor }))
  const from = gather([...of('from'), ...held.map(({ ref, remaining }) => ({ id: `from-${ref}`, label: ref, minor: remaining.minor }))], { id: 'from-others', label: words.otherContributions })
  const allocation = gather(of('allocation'), { id: 'allocation-others', label: words.otherAllocations })
  const programme = gather(of('programme'), { id: 'programme-others', label: words.otherProgrammes })
  const city = gather(of('city'), { id: 'city-others', label: words.otherCities })
  const bands = new Map<string, FlowLink>()
  const band = (source: string, target: string, minor: bigint) => bands.set(`${source} ${target}`, { source, target, amount: usd((bands.get(`${source} ${target}`)?.amount.minor ?? 0n) + minor) })
  for (const stop of stops) {
    const [a, b, c, d] = [from.idOf(stop.from.id), allocation.idOf(stop.allocation.id), programme.idOf(stop.programme.id), city.idOf(stop.city.id)]
    band(a, b, stop.minor)
    band(b, c, stop.minor)
    band(c, d, stop.minor)
  }
  for (const { ref, remaining } of held) band(from.idOf(`from-${ref}`), 'remaining', remaining.minor)
  const nodes = [from, allocation, programme, city].flatMap(({ nodes: column }, i) => column.map(({ minor, ...node }): FlowNode => ({ ...node, amount: usd(minor), tone: 'blue', column: i })))
  const remaining: FlowNode = { id: 'remaining', label: words.one.remaining, amount: usd(total(held.map((row) => row.remaining.minor))), tone: 'medium', column: 1 }
  return <FlowChart title={title} columnTitles={words.flowColumns} asOf={asOf} nodes={held.length > 0 ? [...nodes, remaining] : nodes} links={[...bands.values()]} />
}
