import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { DECISION_STATUSES, MEETING_KINDS, type DecisionStatus, type MeetingKind, type MeetingStatus } from '../domain/meeting'
import { decisionMessages } from '../messages'
import { DecisionStatusTag, MeetingStatusTag } from './status'

export type MeetingRow = { ref: string; kind: MeetingKind; title: string; heldOn: Day; place: string; status: MeetingStatus; decisions: number }
export type DecisionRow = { id: string; ref: string | null; title: string; text: string; onlyEnglish: boolean; status: DecisionStatus; takenOn: Day | null; meeting: { ref: string; title: string; heldOn: Day } }

/** Meetings, the latest day first. */
export function MeetingsPage({ meetings, planned, filter, next, mayManage }: { meetings: readonly MeetingRow[]; planned: number; filter: { kind: string }; next: string | null; mayManage: boolean }) {
  const words = useMessages(decisionMessages)
  const formats = useFormats()
  const { list } = words
  const plan = mayManage ? <ButtonLink href="/secretariat/meetings/create">{list.plan}</ButtonLink> : null
  return (
    <>
      <PageHeading title={list.title(planned)} lead={<>{list.lead} <TextLink href="/secretariat/decisions">{list.all}</TextLink></>} actions={plan} />
      <FilterSentence clearHref={filter.kind ? '/secretariat/meetings' : undefined} parts={[{ name: 'kind', label: list.kind, value: filter.kind, options: [{ value: '', label: list.anyKind }, ...MEETING_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))] }]} />
      <DataTable
        caption={words.meetings}
        rows={meetings}
        rowKey={(row) => row.ref}
        rowHref={(row) => `/secretariat/meetings/${row.ref}`}
        columns={[
          { key: 'ref', header: list.number, primary: true, cell: (row) => row.ref },
          { key: 'name', header: list.name, cell: (row) => row.title },
          { key: 'kind', header: list.kind, cell: (row) => words.kinds[row.kind] },
          { key: 'day', header: list.day, cell: (row) => formats.day(row.heldOn) },
          { key: 'place', header: list.place, cell: (row) => row.place },
          { key: 'state', header: list.state, cell: (row) => <MeetingStatusTag status={row.status} /> },
          { key: 'taken', header: list.taken, align: 'end', cell: (row) => formats.count(row.decisions) },
        ]}
        empty={<EmptyState title={list.none} action={plan}>{list.noneText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}

/** Decisions: those to take first, then the last taken. */
export function DecisionsPage({ decisions, toTake, filter, next }: { decisions: readonly DecisionRow[]; toTake: number; filter: { search: string; status: string }; next: string | null }) {
  const words = useMessages(decisionMessages)
  const { decisionList } = words
  return (
    <>
      <PageHeading title={decisionList.title(toTake)} lead={<>{decisionList.lead} <TextLink href="/secretariat/meetings">{decisionList.meetings}</TextLink></>} />
      <FilterSentence
        clearHref={filter.search || filter.status ? '/secretariat/decisions' : undefined}
        parts={[
          { name: 'status', label: words.list.state, value: filter.status, options: [{ value: '', label: decisionList.anyState }, ...DECISION_STATUSES.map((status) => ({ value: status, label: words.decisionStatuses[status] }))] },
          { kind: 'search', name: 'search', label: decisionList.search, value: filter.search },
        ]}
      />
      <DecisionsTable decisions={decisions} empty={<EmptyState title={decisionList.none}>{decisionList.noneText}</EmptyState>} />
      <Pager next={next} />
    </>
  )
}

/** Its title, and that it is not in the reader's language, where it is not. */
export function DecisionTitle({ decision }: { decision: { title: string; onlyEnglish: boolean } }) {
  const words = useMessages(decisionMessages)
  if (!decision.onlyEnglish) return <>{decision.title}</>
  return (
    <>
      <span lang="en">{decision.title}</span> <span className="text-small text-ink-2">({words.onlyEnglish})</span>
    </>
  )
}

export function DecisionsTable({ decisions, empty }: { decisions: readonly DecisionRow[]; empty: React.ReactNode }) {
  const words = useMessages(decisionMessages)
  const formats = useFormats()
  return (
    <DataTable
      caption={words.decisions}
      rows={decisions}
      rowKey={(row) => row.id}
      rowHref={(row) => `/secretariat/decisions/${row.ref ?? row.id}`}
      columns={[
        { key: 'ref', header: words.list.number, primary: true, cell: (row) => row.ref ?? words.decisionList.noNumber },
        { key: 'title', header: words.decision, cell: (row) => <span><DecisionTitle decision={row} /></span> },
        { key: 'state', header: words.list.state, cell: (row) => <DecisionStatusTag status={row.status} /> },
        { key: 'meeting', header: words.meeting, cell: (row) => row.meeting.title },
        { key: 'day', header: words.list.day, cell: (row) => formats.shortDay(row.takenOn ?? row.meeting.heldOn) },
      ]}
      empty={empty}
    />
  )
}
