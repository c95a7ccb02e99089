import type { ComponentProps } from 'react'
import { AllocationPage as Allocation } from '#app/features/allocations/ui/allocation-page'
import { CityAccounts, type AccountRow } from '#app/features/line-changes/ui/city-accounts'
import { ReportsOfLines } from './late-reports'
import type { ReportRow } from './report-view'

/** One allocation, with the accounts of its cities and what they reported and owe. */
export function AllocationPage({ reports, accounts, ...page }: Omit<ComponentProps<typeof Allocation>, 'children'> & { reports: readonly ReportRow[]; accounts: readonly AccountRow[] }) {
  return (
    <Allocation {...page}>
      <CityAccounts accounts={accounts} />
      {page.allocation.approvedOn ? <ReportsOfLines reports={reports} /> : null}
    </Allocation>
  )
}
