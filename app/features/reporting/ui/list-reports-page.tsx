import type { ReactNode } from 'react'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { LIST_STATES } from '../domain/report'
import { reportingMessages } from '../messages'
import type { ReportRow } from './report-view'
import { ReportStatusTag, useSpan } from './status'

/** What cities report: what waits for the team, what is late, what is due soon. */
export function ListReportsPage({ reports, waiting, late, state, actions }: { reports: readonly ReportRow[]; waiting: number; late: number; state: string; actions?: ReactNode }) {
  const words = useMessages(reportingMessages)
  const { desk } = words
  return (
    <>
      <PageHeading eyebrow={words.reports} title={desk.title(waiting, late)} lead={desk.lead} actions={actions} />
      <FilterSentence clearHref={state ? '/secretariat/city-reports' : undefined} parts={[desk.show, { name: 'state', label: desk.state, value: state, options: [{ value: '', label: desk.open }, ...LIST_STATES.map((value) => ({ value, label: desk.states[value] }))] }]} />
      <ReportsTable reports={reports} />
    </>
  )
}

/** A report of a city that has begun to send leads to its page, one that is still to come to its allocation. */
export function ReportsTable({ reports }: { reports: readonly ReportRow[] }) {
  const words = useMessages(reportingMessages)
  const { desk } = words
  const formats = useFormats()
  const spanOf = useSpan()
  return (
    <DataTable
      caption={words.reports}
      rows={reports}
      rowKey={(report) => `${report.line} ${report.id ?? ''}`}
      rowHref={(report) => (report.id && report.status !== 'DRAFT' ? `/secretariat/city-reports/${report.ref}` : `/secretariat/allocations/${report.allocation}`)}
      columns={[
        { key: 'city', header: desk.city, primary: true, cell: (report) => report.city.name },
        { key: 'kind', header: desk.kind, cell: (report) => `${words.kinds[report.kind]}${report.ref ? ` ${report.ref}` : ''}` },
        { key: 'programme', header: words.review.programme, cell: (report) => formats.text(report.programme.title) },
        { key: 'covers', header: desk.covers, cell: spanOf },
        { key: 'due', header: desk.dueOn, cell: (report) => (report.dueOn ? formats.shortDay(report.dueOn) : '') },
        { key: 'state', header: desk.state, cell: (report) => <ReportStatusTag status={report.status} late={report.late} /> },
      ]}
      empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>}
    />
  )
}
