import type { Bilingual } from '#app/kernel/language'
import { sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { cityMessages } from '../messages'

/** What was allocated to a city, by programme; the lines add up to the total. US dollars. */
export function CityAwards({ awards, programmes }: { awards: readonly { key: string; programme: { ref: string; title: Bilingual }; on: Day; amount: Money }[]; /** Address of the list of programmes. */ programmes: string }) {
  const words = useMessages(cityMessages).money
  const formats = useFormats()
  return (
    <Section title={words.title} lead={awards.length > 0 ? words.lead : undefined}>
      <DataTable
        caption={words.title}
        rows={awards}
        rowKey={(row) => row.key}
        rowHref={(row) => `${programmes}/${row.programme.ref}`}
        columns={[
          { key: 'programme', header: words.programme, primary: true, cell: (row) => formats.text(row.programme.title) },
          { key: 'on', header: words.on, cell: (row) => formats.shortDay(row.on) },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
        ]}
        footer={{ programme: words.total, amount: formats.figure(sum(awards.map((award) => award.amount), 'USD')) }}
        empty={<p className="text-ink-2">{words.none}</p>}
      />
    </Section>
  )
}
