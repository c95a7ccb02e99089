import { ApprovedOnceTag } from '#app/features/approvals/ui/approval-note'
import { priorityMessages } from '#app/features/priorities/messages'
import { MODALITIES } from '#app/features/fund/domain/window'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Plate } from '#app/ui/primitives'
import { DataTable, FilterSentence, keptBy, ListBar, ListPager, sortedBy, type ListTools } from '#app/ui/table'
import { ALLOCATION_STATUSES, type AllocationStatus } from '../domain/allocation'
import { allocationMessages } from '../messages'
import { AllocationStatusTag } from './status'

export type AllocationRow = { id: string; ref: string; status: AllocationStatus; programme: { ref: string; title: Bilingual }; window: { modality: string; pledge: string | null }; cities: readonly string[]; total: Money; approvedOnce: object | null }

type Props = { rows: readonly AllocationRow[]; waiting: number; filter: Readonly<Record<string, string>>; tools: ListTools; mayPropose: boolean }

/** Every award, the last proposed first. */
export function ListAllocationsPage({ rows, waiting, filter, tools, mayPropose }: Props) {
  const words = useMessages(allocationMessages)
  const formats = useFormats()
  const { list } = words
  const { options } = useMessages(priorityMessages)
  return (
    <>
      <PageHeading title={list.title(waiting)} lead={list.lead} actions={mayPropose ? <ButtonLink href="/secretariat/allocations/propose">{list.propose}</ButtonLink> : null} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy(tools)}
        parts={[
          { name: 'status', label: list.state, value: filter.status ?? '', options: [{ value: '', label: list.filterAll }, ...ALLOCATION_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          list.filterFrom,
          { name: 'modality', label: list.window, value: filter.modality ?? '', options: [{ value: '', label: list.filterAnyWindow }, ...MODALITIES.map((code) => ({ value: code, label: options[code].shortName }))] },
          { kind: 'search', name: 'search', label: list.search, value: filter.search ?? '' },
        ]}
      />
      <ListBar tools={tools} />
      <DataTable
        caption={words.allocations}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/secretariat/allocations/${row.ref}`}
        columns={[
          { key: 'ref', header: list.number, primary: true, cell: (row) => row.ref, ...sortedBy(tools, 'number') },
          { key: 'programme', header: list.programme, cell: (row) => formats.text(row.programme.title) },
          { key: 'cities', header: list.cities, cell: (row) => (row.cities.length === 0 ? list.wholeNetwork : <span className="plates">{row.cities.slice(0, 3).map((name) => <Plate key={name} name={name} size="small" />)}{row.cities.length > 3 ? <span>+{row.cities.length - 3}</span> : null}</span>) },
          { key: 'window', header: list.window, cell: (row) => row.window.pledge ?? options[row.window.modality as keyof typeof options].shortName },
          { key: 'state', header: list.state, cell: (row) => (row.approvedOnce ? <ApprovedOnceTag /> : <AllocationStatusTag status={row.status} />) },
          { key: 'amount', header: list.amount, align: 'end', cell: (row) => formats.figure(row.total) },
        ]}
        empty={<EmptyState title={list.none}>{list.noneText}</EmptyState>}
      />
      <ListPager tools={tools} />
    </>
  )
}
