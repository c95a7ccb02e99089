import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, Notice, PageHeading } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { rateMessages } from '../messages'

type Row = { id: string; currency: Currency; unitsPerUsd: string; effectiveOn: Day; source: string; recordedBy: string; recordedAt: Date }
type Props = { rates: readonly Row[]; count: number; latest: Day | null; ahead: number; isOld: boolean; search: string; mayRecord: boolean }

/** The rate of each currency that is in force today. */
export function RatesPage({ rates, count, latest, ahead, isOld, search, mayRecord }: Props) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  return (
    <>
      <PageHeading
        title={words.title(count, latest ? formats.day(latest) : '')}
        lead={[words.lead, ahead > 0 ? words.ahead(ahead) : null].filter(Boolean).join(' ')}
        actions={
          mayRecord ? (
            <>
              <ButtonLink href="/secretariat/rates/import">{words.import}</ButtonLink>
              <ButtonLink href="/secretariat/rates/record" variant="quiet">
                {words.record}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {isOld && latest ? <Notice tone="warn">{words.old(formats.day(latest))}</Notice> : null}
      <FilterSentence clearHref={search ? '/secretariat/rates' : undefined} parts={[words.looking, { kind: 'search', name: 'search', label: words.search, value: search }]} />
      <DataTable
        caption={words.rates}
        rows={rates}
        rowKey={(row) => row.id}
        rowHref={(row) => `/secretariat/rates/${row.currency}`}
        columns={[
          { key: 'currency', header: words.currency, primary: true, cell: (row) => row.currency },
          { key: 'name', header: words.name, cell: (row) => formats.currencyName(row.currency) },
          { key: 'units', header: words.units, align: 'end', cell: (row) => formats.rate(row.unitsPerUsd) },
          { key: 'since', header: words.since, cell: (row) => formats.shortDay(row.effectiveOn) },
          { key: 'source', header: words.source, cell: (row) => row.source },
          { key: 'recorded', header: words.recorded, cell: (row) => words.by(row.recordedBy, formats.instant(row.recordedAt)) },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </>
  )
}
