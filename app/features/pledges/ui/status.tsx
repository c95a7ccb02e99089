import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { InstalmentView, PledgePaymentView } from '../domain/payment-view'
import type { PledgeStatus } from '../domain/pledge'
import { pledgeMessages } from '../messages'

const TONES: Record<PledgeStatus, StatusTone> = { DRAFT: 'neutral', SUBMITTED: 'waiting', NEEDS_INFO: 'waiting', ACKNOWLEDGED: 'waiting', CONFIRMED: 'good', WITHDRAWN: 'neutral', DECLINED: 'neutral', LAPSED: 'neutral' }
const PAYMENT_TONES: Record<PledgePaymentView, StatusTone> = { PENDING: 'neutral', IN_PROGRESS: 'waiting', OVERDUE: 'stop', COMPLETED: 'good' }
const INSTALMENT_TONES: Record<InstalmentView, StatusTone> = { SCHEDULED: 'neutral', DUE_SOON: 'warn', OVERDUE: 'stop', PARTLY_PAID: 'waiting', PAID: 'good', WAIVED: 'neutral', CANCELLED: 'neutral' }

export function PledgeStatusTag({ status }: { status: PledgeStatus }) {
  const words = useMessages(pledgeMessages)
  return <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
}

export function PledgePaymentTag({ view }: { view: PledgePaymentView }) {
  const words = useMessages(pledgeMessages)
  return <StatusTag tone={PAYMENT_TONES[view]}>{words.paymentViews[view]}</StatusTag>
}

export function InstalmentTag({ view }: { view: InstalmentView }) {
  const words = useMessages(pledgeMessages)
  return <StatusTag tone={INSTALMENT_TONES[view]}>{words.instalmentViews[view]}</StatusTag>
}
