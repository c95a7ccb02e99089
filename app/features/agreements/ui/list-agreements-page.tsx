import type { ReactNode } from 'react'
import { dayOf } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading } from '#app/ui/primitives'
import { DataTable, FilterSentence, keptBy, ListBar, ListPager, sortedBy, type ListTools } from '#app/ui/table'
import { AGREEMENT_STATUSES } from '../domain/agreement'
import { stepAfter } from '../domain/next-step'
import { agreementMessages } from '../messages'
import type { AgreementRow } from './agreement-detail'
import { AgreementStatusTag } from './status'

type Props = { rows: readonly AgreementRow[]; underWay: number; filter: Readonly<Record<string, string>>; tools: ListTools; mayDraft: boolean }

/** Every agreement, the latest first, with what comes next. */
export function ListAgreementsPage({ rows, underWay, filter, tools, mayDraft }: Props) {
  const words = useMessages(agreementMessages)
  const { list } = words
  const isFiltered = tools.clearHref !== null
  const draft = mayDraft ? <ButtonLink href="/secretariat/agreements/draft">{list.draft}</ButtonLink> : undefined
  return (
    <>
      <PageHeading eyebrow={words.agreements} title={underWay === 0 ? list.nothingWaits : list.awaitingOthers(underWay)} lead={list.lead} actions={rows.length > 0 || isFiltered ? draft : undefined} />
      <FilterSentence
        clearHref={tools.clearHref ?? undefined}
        hidden={keptBy(tools, { donor: filter.donor ?? '' })}
        parts={[
          list.sentence.agreements,
          list.sentence.that,
          { name: 'status', label: list.statusLabel, value: filter.status ?? '', options: [{ value: '', label: list.sentence.anyStatus }, ...AGREEMENT_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          list.sentence.of,
          { kind: 'search', name: 'search', label: list.sentence.search, value: filter.search ?? '' },
        ]}
      />
      <ListBar tools={tools} />
      <AgreementsTable
        agreements={rows}
        tools={tools}
        hrefOf={(row) => `/secretariat/agreements/${row.number}`}
        empty={isFiltered ? <EmptyState title={list.noneFound}>{list.noneFoundText}</EmptyState> : <EmptyState title={list.empty} action={draft}>{list.emptyText}</EmptyState>}
      />
      <ListPager tools={tools} />
    </>
  )
}

type TableProps = { agreements: readonly AgreementRow[]; hrefOf: (row: AgreementRow) => string; showDonor?: boolean; empty?: ReactNode; tools?: ListTools }

/** Agreements as rows, also below a pledge or a donor. */
export function AgreementsTable({ agreements, hrefOf, showDonor = true, empty, tools }: TableProps) {
  const words = useMessages(agreementMessages)
  const formats = useFormats()
  const { columns, next } = words.list
  return (
    <DataTable
      caption={words.agreements}
      rows={agreements}
      rowKey={(row) => row.id}
      rowHref={hrefOf}
      columns={[
        { key: 'number', header: columns.number, primary: true, cell: (row) => row.number, ...sortedBy(tools, 'number') },
        ...(showDonor ? [{ key: 'donor', header: columns.donor, cell: (row: AgreementRow) => <bdi>{row.donor.name}</bdi> }] : []),
        { key: 'state', header: columns.state, cell: (row) => <AgreementStatusTag status={row.status} /> },
        { key: 'since', header: columns.since, cell: (row) => formats.shortDay(dayOf(row.since)) },
        {
          key: 'next',
          header: columns.next,
          cell: (row) => {
            const step = stepAfter(row.status)
            return step && step !== 'complete' ? next[step] : null
          },
        },
        { key: 'amount', header: columns.amount, align: 'end', cell: (row) => formats.money(row.amount) },
      ]}
      empty={empty ?? <EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>}
    />
  )
}
