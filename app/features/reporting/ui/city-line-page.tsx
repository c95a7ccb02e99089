import type { SubmissionResult } from '@conform-to/react'
import { CityAllocationPage, type CityLineDetail } from '#app/features/allocations/ui/city-pages'
import { ReportsToSend, SentReports } from './own-reports'
import type { ReportRow } from './report-view'

/** One allocation as its city sees it, with the reports on its use. */
export function CityLinePage({ reports, ...page }: { city: { name: string }; line: CityLineDetail; madePossibleBy: readonly string[]; reports: readonly ReportRow[]; lastResult?: SubmissionResult<string[]> | null }) {
  return (
    <CityAllocationPage {...page}>
      <ReportsToSend reports={reports} />
      <SentReports reports={reports} />
    </CityAllocationPage>
  )
}
