import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { PlacementStatus } from '../domain/life'
import { placementMessages } from '../messages'

const TONES: Record<PlacementStatus, StatusTone> = { PROPOSED: 'waiting', SUITABILITY: 'waiting', SELECTED: 'waiting', AGREEMENT: 'waiting', ACTIVE: 'good', EXTENDED: 'good', ENDED: 'neutral', ENDED_EARLY: 'neutral', MORATORIUM: 'neutral', CLOSED: 'neutral', DECLINED: 'stop', WITHDRAWN: 'stop' }

export function PlacementTag({ status }: { status: PlacementStatus }) {
  const { states } = useMessages(placementMessages)
  return <StatusTag tone={TONES[status]}>{states[status]}</StatusTag>
}
