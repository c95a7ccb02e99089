import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { AllocationStatus, LineStatus } from '../domain/allocation'
import type { DisbursementStatus } from '../domain/disbursement'
import { allocationMessages } from '../messages'

const TONES: Record<AllocationStatus, StatusTone> = { PROPOSED: 'waiting', APPROVED: 'waiting', ACCEPTED: 'good', CLOSED: 'neutral', REJECTED: 'neutral', CANCELLED: 'neutral' }
const LINE_TONES: Record<LineStatus, StatusTone> = { PROPOSED: 'waiting', AWAITING_CITY: 'waiting', ACCEPTED: 'good', DECLINED: 'stop', NETWORK_WIDE: 'good', REJECTED: 'neutral' }
const SENT_TONES: Record<DisbursementStatus, StatusTone> = { PLANNED: 'neutral', APPROVED: 'waiting', SENT: 'waiting', CONFIRMED: 'good', RETURNED: 'stop', REJECTED: 'neutral' }

export function AllocationStatusTag({ status }: { status: AllocationStatus }) {
  const words = useMessages(allocationMessages)
  return <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
}

export function LineStatusTag({ status }: { status: LineStatus }) {
  const words = useMessages(allocationMessages)
  return <StatusTag tone={LINE_TONES[status]}>{words.lineStatuses[status]}</StatusTag>
}

export function DisbursementStatusTag({ status }: { status: DisbursementStatus }) {
  const words = useMessages(allocationMessages)
  return <StatusTag tone={SENT_TONES[status]}>{words.disbursementStatuses[status]}</StatusTag>
}
