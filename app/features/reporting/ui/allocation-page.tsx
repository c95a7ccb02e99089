import type { SubmissionResult } from '@conform-to/react'
import { AllocationPage as Allocation, type Origin } from '#app/features/allocations/ui/allocation-page'
import type { AllocationDetail, AllocationDuties } from '#app/features/allocations/ui/allocation-view'
import { ReportsOfLines } from './late-reports'
import type { ReportRow } from './report-view'

/** One allocation, with what its cities reported and owe. */
export function AllocationPage({ reports, ...page }: { allocation: AllocationDetail; duties: AllocationDuties; reports: readonly ReportRow[]; origin?: Origin | null; lastResult?: SubmissionResult<string[]> | null }) {
  return <Allocation {...page}>{page.allocation.approvedOn ? <ReportsOfLines reports={reports} /> : null}</Allocation>
}
