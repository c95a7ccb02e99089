import type { ApprovalDetail } from '#app/features/approvals/ui/approval-note'
import type { Bilingual } from '#app/kernel/language'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import type { AllocationStatus, LineStatus } from '../domain/allocation'
import type { DisbursementStatus } from '../domain/disbursement'

export type LineDetail = {
  id: string
  sequence: number
  city: { ref: string; name: string; country: string } | null
  amount: Money
  reduced: Money
  sent: Money
  left: Money
  status: LineStatus
  declineReason: string | null
  flags: { inAfrica: boolean; inLdc: boolean; inLic: boolean } | null
  disbursements: readonly { id: string; ref: string; amount: Money; status: DisbursementStatus; sentOn: Day | null; confirmedOn: Day | null; plannedBy: string | null; approval: ApprovalDetail | null; back: { of: string; reason: string; sendAgain: boolean } | null }[]
}

export type AllocationDetail = {
  ref: string
  status: AllocationStatus
  programme: { ref: string; title: Bilingual; area: string }
  window: { modality: string; pledge: string | null }
  total: Money
  purpose: string | null
  decision: string | null
  rejectedReason: string | null
  proposedBy: { id: string; name: string }
  approvedBy: { id: string; name: string } | null
  approvedOn: Day | null
  entry: string | null
  approval: ApprovalDetail & { given: readonly { note: string | null }[] }
  available: Money
  lines: readonly LineDetail[]
  shares: readonly { donor: { ref: string; name: string }; kind: 'exact' | 'notional'; amount: Money }[]
}

/** What the viewer may do here. */
export type AllocationDuties = { person: string | null; approve: boolean; send: boolean; takeBack: boolean; reduce: boolean; seeLedger: boolean; today: Day }
