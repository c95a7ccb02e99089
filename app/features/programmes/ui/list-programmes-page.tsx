import type { ReactNode } from 'react'
import { MAIN_AREAS, PROGRAMME_AREAS, type ProgrammeArea } from '#app/features/priorities/domain'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading } from '#app/ui/primitives'
import { DataTable, FilterSentence, ListBar, ListPager, sortedBy, type Column, type ListTools, type PublicTools } from '#app/ui/table'
import { PROGRAMME_KINDS, type ProgrammeKind, type ProgrammeStatus } from '../domain'
import { programmeMessages } from '../messages'
import { ProgrammeStatusTag } from './programme-status'

export type ProgrammeRow = { id: string; ref: string; title: Bilingual; kind: ProgrammeKind; priorityArea: ProgrammeArea; status: ProgrammeStatus; startsOn: Day; endsOn: Day; budget: Money }

export const AREA_CHOICES = [...MAIN_AREAS, ...PROGRAMME_AREAS.filter((area) => area.startsWith('PA3-'))] as const

type Props = {
  rows: readonly ProgrammeRow[]
  /** The filters as the address holds them; an empty text is no filter. */
  filter: Readonly<Record<string, string>>
  tools: PublicTools | ListTools
  clusters: readonly { code: string; generation: number; name: Bilingual }[]
  /** States that this list may show. */
  statuses: readonly ProgrammeStatus[]
  base: string
  title: ReactNode
  lead: ReactNode
  actions?: ReactNode
}

/** What can be funded, the latest to begin first. */
export function ListProgrammesPage({ rows, filter, tools, clusters, statuses, base, title, lead, actions }: Props) {
  const words = useMessages(programmeMessages)
  const areas = useMessages(priorityMessages)
  const formats = useFormats()
  const { list, fields } = words
  const isFiltered = tools.clearHref !== null
  const columns: Column<ProgrammeRow>[] = [
    { key: 'title', header: fields.title, primary: true, cell: (row) => formats.text(row.title) },
    { key: 'ref', header: fields.reference, cell: (row) => row.ref },
    { key: 'kind', header: fields.kind, cell: (row) => words.kinds[row.kind] },
    { key: 'area', header: fields.area, cell: (row) => areas.options[row.priorityArea].shortName },
    { key: 'status', header: fields.status, cell: (row) => <ProgrammeStatusTag status={row.status} /> },
    { key: 'days', header: fields.days, cell: (row) => words.span(formats.shortDay(row.startsOn), formats.shortDay(row.endsOn)), ...sortedBy(tools, 'start') },
    { key: 'budget', header: fields.budget, align: 'end', cell: (row) => (row.budget.minor === 0n ? words.noBudget : formats.figure(row.budget)), ...sortedBy(tools, 'budget') },
  ]
  return (
    <>
      <PageHeading title={title} lead={lead} actions={actions} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={tools.order ? { sort: tools.order } : undefined}
        parts={[
          { name: 'kind', label: fields.kind, value: filter.kind ?? '', options: [{ value: '', label: list.everyKind }, ...PROGRAMME_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))] },
          list.ofArea,
          { name: 'area', label: fields.area, value: filter.area ?? '', options: [{ value: '', label: list.everyArea }, ...AREA_CHOICES.map((area) => ({ value: area, label: areas.options[area].shortName }))] },
          list.inCluster,
          { name: 'cluster', label: fields.clusters, value: filter.cluster ?? '', options: [{ value: '', label: list.everyCluster }, ...clusters.map((cluster) => ({ value: cluster.code, label: `${formats.text(cluster.name)} (${cluster.generation})` }))] },
          list.inState,
          { name: 'status', label: fields.status, value: filter.status ?? '', options: [{ value: '', label: list.everyState }, ...statuses.map((status) => ({ value: status, label: words.statuses[status] }))] },
          { kind: 'search', name: 'search', label: list.search, value: filter.search ?? '' },
        ]}
      />
      {'files' in tools ? <ListBar tools={tools} /> : null}
      <DataTable
        caption={words.programmes}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.ref}`}
        empty={isFiltered ? <EmptyState title={list.none}>{list.noneText}</EmptyState> : <EmptyState title={list.noneYet} action={actions}>{list.noneYetText}</EmptyState>}
      />
      <ListPager tools={tools} />
    </>
  )
}
