import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { AgreementStatus } from '../domain/agreement'
import { agreementMessages } from '../messages'

const TONES: Record<AgreementStatus, StatusTone> = { DRAFT: 'neutral', INTERNAL_REVIEW: 'waiting', SENT: 'waiting', SIGNED_BY_PARTNER: 'waiting', IN_FORCE: 'good', COMPLETED: 'good', TERMINATED: 'neutral', VOID: 'neutral' }

export function AgreementStatusTag({ status }: { status: AgreementStatus }) {
  const words = useMessages(agreementMessages)
  return <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
}
