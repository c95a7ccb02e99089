import { useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import { reportingMessages } from '../messages'
import { ReportsTable } from './list-reports-page'
import type { ReportRow } from './report-view'

/** Beside the allocations: reports that are late. */
export function LateReports({ reports }: { reports: readonly ReportRow[] }) {
  const words = useMessages(reportingMessages).desk
  return (
    <Section title={words.lateOfCities} actions={<TextLink href="/secretariat/city-reports">{words.toDesk}</TextLink>}>
      <ReportsTable reports={reports} />
    </Section>
  )
}

/** What the cities of one allocation, or one city, reported and owe. */
export function ReportsOfLines({ reports }: { reports: readonly ReportRow[] }) {
  const words = useMessages(reportingMessages).desk
  return <Section title={words.reportsOfLines}>{reports.length > 0 ? <ReportsTable reports={reports} /> : <p className="text-ink-2">{words.noReports}</p>}</Section>
}
