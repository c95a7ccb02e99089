import type { ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DataTable, sortedBy, type ListTools } from '#app/ui/table'
import type { PlacementStatus } from '../domain/life'
import type { Arrangement } from '../domain/value'
import { placementMessages } from '../messages'
import { PlacementTag } from './status'

export type PlacementRow = { id: string; ref: string; donor: { name: string }; arrangement: Arrangement; person: string | null; function: string | null; status: PlacementStatus; startsOn: Day; until: Day; fte: string; value: Money; usd: Money | null }

/** Placements as rows; each leads to its page. */
export function PlacementsTable({ placements, hrefOf, showDonor = true, empty, tools }: { placements: readonly PlacementRow[]; hrefOf: (row: PlacementRow) => string; showDonor?: boolean; empty: ReactNode; tools?: ListTools }) {
  const words = useMessages(placementMessages)
  const formats = useFormats()
  const { list } = words
  return (
    <DataTable
      caption={words.placements}
      rows={placements}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      columns={[
        { key: 'person', header: list.person, primary: true, cell: (row) => <bdi>{row.person ?? row.function ?? row.ref}</bdi>, ...sortedBy(tools, 'person') },
        { key: 'ref', header: list.number, cell: (row) => <span className="whitespace-nowrap">{row.ref}</span> },
        ...(showDonor ? [{ key: 'donor', header: list.donor, cell: (row: PlacementRow) => <bdi>{row.donor.name}</bdi> }] : []),
        { key: 'arrangement', header: list.arrangement, cell: (row) => words.arrangements[row.arrangement] },
        { key: 'state', header: list.state, cell: (row) => <PlacementTag status={row.status} /> },
        { key: 'dates', header: list.dates, cell: (row) => `${formats.shortDay(row.startsOn)} – ${formats.shortDay(row.until)}`, ...sortedBy(tools, 'from') },
        { key: 'fte', header: list.fte, align: 'end', cell: (row) => formats.rate(row.fte) },
        { key: 'value', header: list.value, align: 'end', cell: (row) => (row.usd ? formats.figure(row.usd) : list.noRate) },
      ]}
      empty={empty}
    />
  )
}
