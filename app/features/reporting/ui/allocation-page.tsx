import type { SubmissionResult } from '@conform-to/react'
import { AllocationPage as Allocation, type Origin } from '#app/features/allocations/ui/allocation-page'
import type { AllocationDetail, AllocationDuties } from '#app/features/allocations/ui/allocation-view'
import { CityAccounts, type AccountRow } from '#app/features/line-changes/ui/city-accounts'
import { ReportsOfLines } from './late-reports'
import type { ReportRow } from './report-view'

/** One allocation, with what its cities reported and owe. */
export function AllocationPage({ reports, accounts, ...page }: { allocation: AllocationDetail; duties: AllocationDuties; reports: readonly ReportRow[]; accounts: readonly AccountRow[]; origin?: Origin | null; lastResult?: SubmissionResult<string[]> | null }) {
  return (
    <Allocation {...page}>
      <CityAccounts accounts={accounts} />
      {page.allocation.approvedOn ? <ReportsOfLines reports={reports} /> : null}
    </Allocation>
  )
}
