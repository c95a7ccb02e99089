import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { ReportStatus } from '../domain/deadline'
import { reportingMessages } from '../messages'

const TONES: Record<ReportStatus, StatusTone> = { DUE: 'neutral', DRAFT: 'neutral', SUBMITTED: 'waiting', RETURNED: 'stop', ACCEPTED: 'good', CERTIFIED: 'good' }

/** Where a report stands, and how late it is while the city has still to send it. */
export function ReportStatusTag({ status, late }: { status: ReportStatus; late: number }) {
  const words = useMessages(reportingMessages)
  return (
    <span className="inline-flex flex-wrap gap-2">
      <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
      {late > 0 ? <StatusTag tone="stop">{words.late(late)}</StatusTag> : null}
    </span>
  )
}

/** `1 March 2026 to 28 February 2027`, each end as the reader writes days. */
export function useSpan(): (report: { from: Day; to: Day }) => string {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  return ({ from, to }) => words.span(formats.shortDay(from), formats.shortDay(to))
}
