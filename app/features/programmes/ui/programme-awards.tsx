import type { Bilingual } from '#app/kernel/language'
import { sum, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Plate, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { programmeMessages } from '../messages'

/** A line that was awarded: to a city, with its standing in the network in words, or to the whole network. */
export type AwardRow = { key: string; city: { ref: string; name: string; country: string; standing: Bilingual } | null; on: Day; amount: Money }

/** What was allocated to a programme, by beneficiary; the lines add up to the total. */
export function ProgrammeAwards({ awards, budget, cities }: { awards: readonly AwardRow[]; budget: Money; /** Address of the list of cities. */ cities: string }) {
  const words = useMessages(programmeMessages).money
  const formats = useFormats()
  const total = sum(awards.map((award) => award.amount), 'USD')
  const lead = awards.length === 0 ? undefined : budget.minor > 0n ? words.ofBudget(formats.money(total), formats.money(budget)) : words.lead
  return (
    <Section title={words.title} lead={lead}>
      <DataTable
        caption={words.lead}
        rows={awards}
        rowKey={(row) => row.key}
        columns={[
          { key: 'city', header: words.city, primary: true, cell: (row) => (row.city ? <Plate name={row.city.name} href={`${cities}/${row.city.ref}`} size="small" /> : words.wholeNetwork) },
          { key: 'membership', header: words.membership, cell: (row) => (row.city ? formats.text(row.city.standing) : null) },
          { key: 'on', header: words.on, cell: (row) => formats.shortDay(row.on) },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
        ]}
        footer={{ city: words.total, amount: formats.figure(total) }}
        empty={<p className="text-ink-2">{words.none}</p>}
      />
    </Section>
  )
}
