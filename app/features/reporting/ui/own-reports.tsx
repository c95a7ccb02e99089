import { useFormats, useMessages } from '#app/ui/language'
import { Button, ButtonLink, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { isOwed } from '../domain/deadline'
import { reportingMessages } from '../messages'
import type { ReportRow } from './report-view'
import { ReportStatusTag, useSpan } from './status'

/** What the city has still to send, the most urgent first; one button each. */
export function ReportsToSend({ reports, only }: { reports: readonly ReportRow[]; /** Leaves out what is due much later. */ only?: 'soon' }) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const spanOf = useSpan()
  const owed = reports.filter((report) => isOwed(report.status) && (report.isSoon || only !== 'soon'))
  if (owed.length === 0) return null
  return (
    <Section title={words.city.needsYou} id="reports">
      <ul className="stack">
        {owed.map((report) => (
          <li key={`${report.line} ${report.id ?? ''}`} className="stack">
            <p className="font-semibold">
              {words.kinds[report.kind]} · {formats.text(report.programme.title)}
            </p>
            <p>
              {report.dueOn ? `${words.due(formats.day(report.dueOn))} · ` : ''}
              <span className="text-ink-2">{spanOf(report)}</span>
            </p>
            <p>
              <ReportStatusTag status={report.status} late={report.late} />
            </p>
            {report.id ? (
              <p>
                <ButtonLink href={`/city/reports/${report.id}`}>{report.status === 'RETURNED' ? words.city.change : words.city.goOn}</ButtonLink>
              </p>
            ) : (
              <form method="post" action={`/city/allocations/${report.line}/report`}>
                <Button variant={report.late > 0 ? 'primary' : 'quiet'}>{words.city.write}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every report of a city or of a line that was sent. */
export function SentReports({ reports }: { reports: readonly ReportRow[] }) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const spanOf = useSpan()
  const sent = reports.filter((report) => !isOwed(report.status))
  if (sent.length === 0) return null
  return (
    <Section title={words.city.all}>
      <DataTable
        caption={words.city.all}
        rows={sent}
        rowKey={(report) => report.id!}
        rowHref={(report) => `/city/reports/${report.id}`}
        columns={[
          { key: 'report', header: words.desk.kind, primary: true, cell: (report) => `${words.kinds[report.kind]} ${report.ref}` },
          { key: 'programme', header: words.review.programme, cell: (report) => formats.text(report.programme.title) },
          { key: 'covers', header: words.desk.covers, cell: spanOf },
          { key: 'state', header: words.desk.state, cell: (report) => <ReportStatusTag status={report.status} late={report.late} /> },
        ]}
        empty={null}
      />
    </Section>
  )
}
