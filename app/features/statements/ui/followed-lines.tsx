import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Plate, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { contributionMessages } from '../messages/contributions'

export type FollowedFigures = { allocated: Money; sent: Money; confirmed: Money; spent: Money }
export type FollowedPart = FollowedFigures & {
  contribution: string | null
  line: { key: string; ref: string; approvedOn: Day; kind: 'exact' | 'notional'; programme: { ref: string; title: Bilingual; clusters: readonly Bilingual[] }; city: { ref: string; name: string } | null }
}

const FIGURES = ['allocated', 'sent', 'confirmed', 'spent'] as const

const plus = (a: Money, b: Money): Money => ({ ...a, minor: a.minor + b.minor })
const sumOf = (a: FollowedFigures, b: FollowedFigures): FollowedFigures => ({ allocated: plus(a.allocated, b.allocated), sent: plus(a.sent, b.sent), confirmed: plus(a.confirmed, b.confirmed), spent: plus(a.spent, b.spent) })

/** Each line with what stands behind it, once, whatever number of contributions it is. */
function byLine(parts: readonly FollowedPart[]): FollowedPart[] {
  const lines = new Map<string, FollowedPart>()
  for (const part of parts) {
    const known = lines.get(part.line.key)
    lines.set(part.line.key, known ? { ...known, ...sumOf(known, part) } : part)
  }
  return [...lines.values()]
}

/** Where contributions went, line by line: what was sent, what the city confirmed and what it reported as spent. */
export function FollowedLines({ parts, total, allocationHref }: { parts: readonly FollowedPart[]; total: FollowedFigures; allocationHref?: (ref: string) => string }) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const rows = byLine(parts)
  return (
    <DataTable
      caption={words.where}
      rows={rows}
      rowKey={(row) => row.line.key}
      columns={[
        {
          key: 'programme',
          header: words.programme,
          primary: true,
          cell: ({ line }) => (
            <>
              <p>
                <TextLink href={`/${formats.language}/programmes/${line.programme.ref}`}>{formats.text(line.programme.title)}</TextLink>
              </p>
              {line.programme.clusters.length > 0 ? <p className="text-small text-ink-2 font-normal">{line.programme.clusters.map((name) => formats.text(name)).join(', ')}</p> : null}
              {line.city ? <Plate name={line.city.name} href={`/${formats.language}/cities/${line.city.ref}`} size="small" /> : <span className="text-ink-2">{words.wholeNetwork}</span>}
            </>
          ),
        },
        {
          key: 'allocation',
          header: words.allocation,
          cell: ({ line }) => (
            <div>
              {allocationHref ? <TextLink href={allocationHref(line.ref)}>{line.ref}</TextLink> : line.ref}
              <span className="block text-small text-ink-2">
                {formats.shortDay(line.approvedOn)} · {words.kinds[line.kind]}
              </span>
            </div>
          ),
        },
        ...FIGURES.map((key) => ({ key, header: words[key], align: 'end' as const, cell: (row: FollowedPart) => formats.figure(row[key]) })),
      ]}
      empty={<p className="text-ink-2">{words.nothingText}</p>}
      footer={{ programme: words.total, ...Object.fromEntries(FIGURES.map((key) => [key, formats.figure(total[key])])) }}
    />
  )
}
