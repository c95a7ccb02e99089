import { useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { ProgrammeStatus } from '../domain'
import { programmeMessages } from '../messages'

const TONES: Record<ProgrammeStatus, StatusTone> = { IDEA: 'neutral', PLANNED: 'neutral', RUNNING: 'waiting', COMPLETED: 'good', CANCELLED: 'neutral' }

export function ProgrammeStatusTag({ status }: { status: ProgrammeStatus }) {
  return <StatusTag tone={TONES[status]}>{useMessages(programmeMessages).statuses[status]}</StatusTag>
}
