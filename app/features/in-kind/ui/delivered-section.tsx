import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { InKindKind } from '../domain/offer'
import { inKindMessages } from '../messages'

export type DeliveredView = { total: Money; rows: readonly { id: string; offer: string; kind: InKindKind; description: string; on: Day; value: Money; usd: Money }[] }

/** What was given in kind, beside the cash of a statement; nothing where there is none. */
export function DeliveredSection({ delivered, base }: { delivered: DeliveredView; base: string }) {
  const words = useMessages(inKindMessages)
  const formats = useFormats()
  if (delivered.rows.length === 0) return null
  return (
    <Section title={words.offers} lead={words.beside}>
      <DataTable
        caption={words.offers}
        rows={delivered.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.offer}`}
        columns={[
          { key: 'offer', header: words.desk.number, primary: true, cell: (row) => row.offer },
          { key: 'what', header: words.desk.what, cell: (row) => `${words.kinds[row.kind]} · ${row.description.slice(0, 60)}` },
          { key: 'on', header: words.deliveries.on, cell: (row) => formats.shortDay(row.on) },
          { key: 'value', header: words.deliveries.value, align: 'end', cell: (row) => formats.money(row.value) },
          { key: 'usd', header: words.desk.confirmed, align: 'end', cell: (row) => formats.figure(row.usd) },
        ]}
        empty={null}
        footer={{ offer: words.letter.total, usd: formats.figure(delivered.total) }}
      />
    </Section>
  )
}
