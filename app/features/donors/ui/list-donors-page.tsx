import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence, keptBy, ListBar, ListPager, sortedBy, type ListTools } from '#app/ui/table'
import { DONOR_TYPES, type DonorSubtype, type DonorType } from '../domain/donor'
import { DUE_DILIGENCE, type DueDiligence } from '../domain/due-diligence'
import { donorMessages } from '../messages'
import { DueDiligenceTag, useKindName } from './kind'

export type DonorRow = { id: string; ref: string; name: string; type: DonorType; subtype: DonorSubtype | null; country: string | null; dueDiligence: DueDiligence; dueDiligenceExpiresOn: Day | null }

/** Who gives, by name. */
export function ListDonorsPage({ rows, filter, tools, mayCreate }: { rows: readonly DonorRow[]; filter: Readonly<Record<string, string>>; tools: ListTools; mayCreate: boolean }) {
  const words = useMessages(donorMessages)
  const formats = useFormats()
  const kindOf = useKindName()
  const { desk } = words
  return (
    <>
      <PageHeading title={desk.title(filter.type ? `: ${words.typesPlural[filter.type as DonorType]}` : '')} lead={desk.lead} actions={
          <>
            <TextLink href="/secretariat/donors/twins">{words.twins.link}</TextLink>
            {mayCreate ? <ButtonLink href="/secretariat/donors/create">{desk.create}</ButtonLink> : null}
          </>
        }
      />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy(tools)}
        parts={[
          { name: 'type', label: desk.kind, value: filter.type ?? '', options: [{ value: '', label: desk.all }, ...DONOR_TYPES.map((type) => ({ value: type, label: words.typesPlural[type] }))] },
          desk.in,
          { name: 'dueDiligence', label: desk.review, value: filter.dueDiligence ?? '', options: [{ value: '', label: desk.anyState }, { value: 'EXPIRING', label: desk.expiring }, ...DUE_DILIGENCE.map((state) => ({ value: state, label: words.dueDiligence[state] }))] },
          desk.that,
          { name: 'gave', label: desk.giving, value: filter.gave ?? '', options: Object.entries(desk.gave).map(([value, label]) => ({ value, label })) },
          { kind: 'search', name: 'search', label: desk.search, value: filter.search ?? '' },
        ]}
      />
      <ListBar tools={tools} />
      <DataTable
        caption={words.donors}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/secretariat/donors/${row.ref}`}
        columns={[
          { key: 'name', header: desk.name, primary: true, cell: (row) => row.name, ...sortedBy(tools, 'name') },
          { key: 'ref', header: desk.number, cell: (row) => row.ref, ...sortedBy(tools, 'new') },
          { key: 'kind', header: desk.kind, cell: kindOf },
          { key: 'country', header: desk.country, cell: (row) => (row.country ? formats.country(row.country) : '') },
          { key: 'review', header: desk.review, cell: (row) => <DueDiligenceTag state={row.dueDiligence} /> },
          { key: 'expires', header: desk.expires, cell: (row) => (row.dueDiligenceExpiresOn ? formats.shortDay(row.dueDiligenceExpiresOn) : ''), ...sortedBy(tools, 'expiry') },
        ]}
        empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>}
      />
      <ListPager tools={tools} />
    </>
  )
}
