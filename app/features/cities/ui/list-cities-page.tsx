import type { ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Plate } from '#app/ui/primitives'
import { DataTable, FilterSentence, ListBar, ListPager, sortedBy, type Column, type ListTools, type PublicTools } from '#app/ui/table'
import { MEMBERSHIPS, REGIONS, type FlagsOfDay, type Membership, type Region } from '../domain'
import { cityMessages } from '../messages'
import { CountryMarks, MembershipTag } from './status-marks'

export type CityRow = FlagsOfDay & { id: string; ref: string; name: string; country: string; region: Region | null; memberSince: Day | null; membership: Membership }

export type ListCitiesPageProps = {
  rows: readonly CityRow[]
  /** How many the filter finds in all. */
  count: number
  /** The filters as the address holds them; an empty text is no filter. */
  filter: Readonly<Record<string, string>>
  tools: PublicTools | ListTools
  /** Countries that have a city here. */
  countries: readonly string[]
  /** Address of the list, without its query; a city is below it. */
  base: string
  heading: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}

/** Cities, found by any spelling of their names. */
export function ListCitiesPage({ rows, count, filter, tools, countries, base, heading, lead, actions }: ListCitiesPageProps) {
  const words = useMessages(cityMessages)
  const formats = useFormats()
  const { list, fields } = words
  const places = countries.map((iso2) => ({ value: iso2, label: formats.country(iso2) })).sort((a, b) => a.label.localeCompare(b.label, formats.language))
  const columns: Column<CityRow>[] = [
    { key: 'name', header: words.city, primary: true, cell: (row) => <Plate name={row.name} size="small" />, ...sortedBy(tools, 'name') },
    { key: 'country', header: fields.country, cell: (row) => formats.country(row.country) },
    { key: 'region', header: fields.region, cell: (row) => (row.region ? words.regions[row.region] : null) },
    { key: 'membership', header: fields.membership, cell: (row) => <MembershipTag membership={row.membership} /> },
    { key: 'since', header: fields.since, cell: (row) => (row.memberSince ? formats.shortDay(row.memberSince) : null), ...sortedBy(tools, 'since') },
    { key: 'status', header: fields.status, cell: (row) => <CountryMarks flags={row} /> },
  ]
  return (
    <>
      <PageHeading title={heading} lead={lead} actions={actions} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        parts={[
          { name: 'membership', label: list.membership, value: filter.membership ?? '', options: ['' as const, ...MEMBERSHIPS].map((value) => ({ value, label: list.membersOf[value] })) },
          list.in,
          { name: 'country', label: fields.country, value: filter.country ?? '', options: [{ value: '', label: list.everyCountry }, ...places] },
          { name: 'region', label: fields.region, value: filter.region ?? '', options: [{ value: '', label: list.everyRegion }, ...REGIONS.map((region) => ({ value: region, label: words.regions[region] }))] },
          list.of,
          { name: 'status', label: list.list, value: filter.status ?? '', options: [{ value: '', label: list.everyList }, { value: 'africa', label: list.africa }, { value: 'ldc', label: list.ldc }, { value: 'lic', label: list.lic }] },
          list.sortedBy,
          { name: 'sort', label: list.sort, value: tools.order, options: [{ value: '', label: list.sorts.name }, { value: 'since', label: list.sorts.since }] },
          { kind: 'search', name: 'search', label: list.search, value: filter.search ?? '' },
        ]}
      />
      {'files' in tools ? <ListBar tools={tools} /> : null}
      <DataTable caption={list.teamTitle(count)} captionVisible orderedAbove columns={columns} rows={rows} rowKey={(row) => row.id} rowHref={(row) => `${base}/${row.ref}`} empty={<EmptyState title={list.none}>{list.noneText}</EmptyState>} />
      <ListPager tools={tools} />
      <p className="mt-6 text-small text-ink-2">{words.regionsNote}</p>
    </>
  )
}
