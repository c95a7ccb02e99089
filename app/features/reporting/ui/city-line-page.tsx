import type { SubmissionResult } from '@conform-to/react'
import { CityAllocationPage, type CityLineDetail } from '#app/features/allocations/ui/city-pages'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import { ReportsToSend, SentReports } from './own-reports'
import type { ReportRow } from './report-view'

/** One allocation as its city sees it, with the reports on its use. */
export function CityLinePage({ reports, ...page }: { city: { name: string }; line: CityLineDetail; madePossibleBy: readonly string[]; reports: readonly ReportRow[]; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(lineChangeMessages).city
  return (
    <CityAllocationPage {...page}>
      <ReportsToSend reports={reports} />
      <SentReports reports={reports} />
      {page.line.status === 'ACCEPTED' ? (
        <p className="section print:hidden">
          <ButtonLink href={`/city/allocations/${page.line.id}/change`} variant="quiet">
            {words.ask}
          </ButtonLink>
        </p>
      ) : null}
    </CityAllocationPage>
  )
}
