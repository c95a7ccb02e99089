import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Pager } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { CALL_STATUSES } from '../domain/call'
import { callMessages } from '../messages'
import { CallStageTag, useDeadline, type CallWords } from './call-facts'

type Props = { calls: readonly (CallWords & { applications: number })[]; waiting: number; filter: { search: string; status: string }; next: string | null; mayManage: boolean }

/** Every call of the team, the last written first. */
export function ListCallsPage({ calls, waiting, filter, next, mayManage }: Props) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  const deadline = useDeadline()
  const { list } = words
  return (
    <>
      <PageHeading title={list.title(waiting)} lead={list.lead} actions={mayManage ? <ButtonLink href="/secretariat/calls/create">{list.create}</ButtonLink> : null} />
      <FilterSentence
        clearHref={filter.search || filter.status ? '/secretariat/calls' : undefined}
        parts={[
          { name: 'status', label: list.state, value: filter.status, options: [{ value: '', label: list.all }, ...CALL_STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))] },
          { kind: 'search', name: 'search', label: list.search, value: filter.search },
        ]}
      />
      <DataTable
        caption={words.calls}
        rows={calls}
        rowKey={(call) => call.ref}
        rowHref={(call) => `/secretariat/calls/${call.ref}`}
        columns={[
          { key: 'ref', header: list.number, primary: true, cell: (call) => call.ref },
          { key: 'name', header: list.name, cell: (call) => formats.text(call.title) },
          { key: 'state', header: list.state, cell: (call) => <CallStageTag stage={call.stage} /> },
          { key: 'deadline', header: list.deadline, cell: deadline },
          { key: 'applications', header: list.applications, align: 'end', cell: (call) => formats.count(call.applications) },
          { key: 'amount', header: list.amount, align: 'end', cell: (call) => formats.figure(call.amount) },
        ]}
        empty={<EmptyState title={list.none} action={mayManage ? <ButtonLink href="/secretariat/calls/create">{list.create}</ButtonLink> : null}>{list.noneText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}
