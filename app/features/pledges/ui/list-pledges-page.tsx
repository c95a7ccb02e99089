import { MODALITIES } from '#app/features/fund/domain/window'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading } from '#app/ui/primitives'
import { DataTable, FilterSentence, keptBy, ListBar, ListPager, sortedBy, type ListTools } from '#app/ui/table'
import type { PledgePaymentView } from '../domain/payment-view'
import { PLEDGE_STATUSES, type PledgeStatus } from '../domain/pledge'
import { pledgeMessages } from '../messages'
import { PledgePaymentTag, PledgeStatusTag } from './status'

export type PledgeRow = { id: string; ref: string; donor: { name: string }; modality: string; priorityArea: string | null; amount: Money; value: Money; pledgedOn: Day; status: PledgeStatus; payment: PledgePaymentView }

/** Every promise, the newest first. */
export function ListPledgesPage({ rows, waiting, filter, tools }: { rows: readonly PledgeRow[]; waiting: number; filter: Readonly<Record<string, string>>; tools: ListTools }) {
  const words = useMessages(pledgeMessages)
  const { desk } = words
  const { options } = useMessages(priorityMessages)
  return (
    <>
      <PageHeading title={desk.title(waiting)} lead={desk.lead} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy(tools, { donor: filter.donor ?? '' })}
        parts={[
          { name: 'status', label: desk.state, value: filter.status ?? '', options: [{ value: '', label: desk.all }, ...PLEDGE_STATUSES.filter((s) => s !== 'DRAFT').map((status) => ({ value: status, label: words.statuses[status] }))] },
          desk.of,
          { name: 'modality', label: desk.for, value: filter.modality ?? '', options: [{ value: '', label: desk.anything }, ...MODALITIES.map((code) => ({ value: code, label: options[code].shortName }))] },
          { kind: 'search', name: 'search', label: desk.search, value: filter.search ?? '' },
        ]}
      />
      <ListBar tools={tools} />
      <PledgesTable pledges={rows} hrefOf={(row) => `/secretariat/pledges/${row.ref}`} tools={tools} />
      <ListPager tools={tools} />
    </>
  )
}

/** Promises as rows, with their state and how far they are paid. */
export function PledgesTable({ pledges, hrefOf, showDonor = true, tools }: { pledges: readonly PledgeRow[]; hrefOf: (row: PledgeRow) => string; showDonor?: boolean; tools?: ListTools }) {
  const words = useMessages(pledgeMessages)
  const { options } = useMessages(priorityMessages)
  const formats = useFormats()
  const { desk } = words
  return (
    <DataTable
      caption={words.pledges}
      rows={pledges}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      columns={[
        { key: 'ref', header: desk.number, primary: true, cell: (row) => row.ref, ...sortedBy(tools, 'number') },
        ...(showDonor ? [{ key: 'donor', header: desk.donor, cell: (row: PledgeRow) => row.donor.name }] : []),
        { key: 'for', header: desk.for, cell: (row) => options[(row.priorityArea ?? row.modality) as keyof typeof options].shortName },
        { key: 'on', header: desk.on, cell: (row) => formats.shortDay(row.pledgedOn), ...sortedBy(tools, 'on') },
        { key: 'state', header: desk.state, cell: (row) => <PledgeStatusTag status={row.status} /> },
        { key: 'paid', header: desk.paid, cell: (row) => <PledgePaymentTag view={row.payment} /> },
        { key: 'amount', header: desk.amount, align: 'end', cell: (row) => formats.money(row.amount) },
        { key: 'value', header: desk.value, align: 'end', cell: (row) => formats.figure(row.value), ...sortedBy(tools, 'value') },
      ]}
      empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>}
    />
  )
}
