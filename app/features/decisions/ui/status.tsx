import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { DecisionStatus, MeetingStatus } from '../domain/meeting'
import { decisionMessages } from '../messages'

const MEETING_TONES: Record<MeetingStatus, StatusTone> = { PLANNED: 'waiting', HELD: 'good', CANCELLED: 'neutral' }
const DECISION_TONES: Record<DecisionStatus, StatusTone> = { TO_TAKE: 'waiting', TAKEN: 'good', DROPPED: 'neutral' }

export function MeetingStatusTag({ status }: { status: MeetingStatus }) {
  return <StatusTag tone={MEETING_TONES[status]}>{useMessages(decisionMessages).statuses[status]}</StatusTag>
}

export function DecisionStatusTag({ status }: { status: DecisionStatus }) {
  return <StatusTag tone={DECISION_TONES[status]}>{useMessages(decisionMessages).decisionStatuses[status]}</StatusTag>
}
