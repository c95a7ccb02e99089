import { priorityMessages } from '#app/features/priorities/messages'
import type { ProgrammeArea } from '#app/features/priorities/domain'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState } from '#app/ui/primitives'
import { DataTable, sortedBy, type ListTools } from '#app/ui/table'
import { OPEN_OFFER_STATUSES, type OfferStatus } from '../domain/lifecycle'
import type { InKindKind } from '../domain/offer'
import { inKindMessages } from '../messages'
import { OfferStatusTag, useQuantity } from './status'

export type OfferRow = { id: string; ref: string; donor: { ref: string; name: string }; kind: InKindKind; area: ProgrammeArea; description: string; quantity: string; unit: string | null; status: OfferStatus; declared: Money; confirmed: Money }

/** A description on one line of a table. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text
}

function isOpen(status: OfferStatus): boolean {
  return (OPEN_OFFER_STATUSES as readonly OfferStatus[]).includes(status)
}

/** Offers as rows: what was declared and what was confirmed stand side by side. */
export function OffersTable({ offers, hrefOf, showDonor = true, tools }: { offers: readonly OfferRow[]; hrefOf: (row: OfferRow) => string; showDonor?: boolean; tools?: ListTools }) {
  const words = useMessages(inKindMessages)
  const { options } = useMessages(priorityMessages)
  const formats = useFormats()
  const quantityOf = useQuantity()
  const { desk } = words
  return (
    <DataTable
      orderedAbove
      caption={words.offers}
      rows={offers}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      columns={[
        { key: 'ref', header: desk.number, primary: true, cell: (row) => <span className="whitespace-nowrap">{row.ref}</span>, ...sortedBy(tools, 'new') },
        ...(showDonor ? [{ key: 'donor', header: desk.donor, cell: (row: OfferRow) => <bdi>{row.donor.name}</bdi>, ...sortedBy(tools, 'donor') }] : []),
        {
          key: 'what',
          header: desk.what,
          cell: (row) => (
            <span>
              {words.kinds[row.kind]} · <span className="text-ink-2">{short(row.description)}</span>
            </span>
          ),
        },
        { key: 'area', header: desk.area, cell: (row) => options[row.area].shortName },
        { key: 'quantity', header: desk.quantity, cell: (row) => quantityOf(row.quantity, row.unit) },
        { key: 'state', header: desk.state, cell: (row) => <OfferStatusTag status={row.status} /> },
        { key: 'declared', header: desk.declared, align: 'end', cell: (row) => formats.money(row.declared) },
        { key: 'confirmed', header: desk.confirmed, align: 'end', cell: (row) => (row.confirmed.minor > 0n ? formats.figure(row.confirmed) : isOpen(row.status) ? words.facts.notYet : '') },
      ]}
      empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>}
    />
  )
}
