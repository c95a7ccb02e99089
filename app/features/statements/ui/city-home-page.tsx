import { allocationMessages } from '#app/features/allocations/messages'
import { LineStatusTag } from '#app/features/allocations/ui/status'
import { isOwed } from '#app/features/reporting/domain/deadline'
import { reportingMessages } from '#app/features/reporting/messages'
import type { ReportRow } from '#app/features/reporting/ui/report-view'
import { ReportsToSend, SentReports } from '#app/features/reporting/ui/own-reports'
import type { LineStatus } from '#app/features/allocations/domain/allocation'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Plate, Section, StatusTag } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { ReportFiles } from './report-tables'

type CityAllocation = { line: string; ref: string; approvedOn: Day; status: LineStatus; programme: { titleEn: string; titleFr: string }; amount: Money; disbursed: Money; confirmed: Money; expended: Money }
export type CityStatementView = { city: { ref: string; name: string }; allocated: Money; confirmed: Money; allocations: readonly CityAllocation[] }

/** What a city was awarded, and what waits for its answer; on one screen of a phone. */
export function CityHomePage({ statements, reports }: { statements: readonly CityStatementView[]; reports: readonly ReportRow[] }) {
  return statements.map((statement) => <OneCity key={statement.city.ref} statement={statement} reports={reports.filter((report) => report.city.ref === statement.city.ref)} />)
}

function OneCity({ statement, reports }: { statement: CityStatementView; reports: readonly ReportRow[] }) {
  const words = useMessages(allocationMessages).city
  const formats = useFormats()
  const waiting = statement.allocations.filter((a) => a.status === 'AWAITING_CITY' || a.disbursed.minor > a.confirmed.minor)
  const titleOf = (a: CityAllocation) => formats.text({ en: a.programme.titleEn, fr: a.programme.titleFr })
  return (
    <>
      <p className="mb-4">
        <Plate name={statement.city.name} size="big" />
      </p>
      <PageHeading
        title={words.summary(formats.money(statement.allocated), formats.money(statement.confirmed))}
        actions={statement.allocations.length > 0 ? <ReportFiles base="/city/statement" query={`city=${encodeURIComponent(statement.city.ref)}`} formats={['pdf', 'xlsx']} /> : null}
      />
      {waiting.length > 0 ? (
        <Section title={words.needsYou}>
          <ul className="stack">
            {waiting.map((a) => (
              <li key={a.line} className="stack">
                <p className="font-semibold">
                  {formats.money(a.amount)} · {titleOf(a)}
                </p>
                <p>
                  <ButtonLink href={`/city/allocations/${a.line}`}>{a.status === 'AWAITING_CITY' ? `${words.accept} / ${words.decline}` : words.confirm}</ButtonLink>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ReportsToSend reports={reports} only="soon" />
      <Section title={words.all}>
        <DataTable
          caption={words.all}
          rows={statement.allocations}
          rowKey={(a) => a.line}
          rowHref={(a) => `/city/allocations/${a.line}`}
          columns={[
            { key: 'programme', header: words.programme, primary: true, cell: titleOf },
            { key: 'state', header: words.state, cell: (a) => <LineStatusTag status={a.status} /> },
            { key: 'report', header: words.nextReport, cell: (a) => <NextReport report={reports.find((report) => report.line === a.line && isOwed(report.status))} /> },
            { key: 'amount', header: words.allocated, align: 'end', cell: (a) => formats.figure(a.amount) },
            { key: 'sent', header: words.sent, align: 'end', cell: (a) => formats.figure(a.disbursed) },
            { key: 'arrived', header: words.arrived, align: 'end', cell: (a) => formats.figure(a.confirmed) },
            { key: 'spent', header: words.spent, align: 'end', cell: (a) => formats.figure(a.expended) },
          ]}
          empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        />
      </Section>
      <SentReports reports={reports} />
    </>
  )
}

/** By when the next report of an allocation is due; how late it is, where it is late. */
function NextReport({ report }: { report: ReportRow | undefined }) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  if (!report?.dueOn) return null
  return (
    <>
      {formats.shortDay(report.dueOn)}
      {report.late > 0 ? (
        <>
          {' '}
          <StatusTag tone="stop">{words.late(report.late)}</StatusTag>
        </>
      ) : null}
    </>
  )
}
