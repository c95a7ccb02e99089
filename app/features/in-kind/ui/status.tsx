import { useFormats, useMessages } from '#app/ui/language'
import { StatusTag, type StatusTone } from '#app/ui/primitives'
import type { Day } from '#app/kernel/time'
import type { OfferStatus } from '../domain/lifecycle'
import { inKindMessages } from '../messages'

const TONES: Record<OfferStatus, StatusTone> = { OFFERED: 'waiting', UNDER_ASSESSMENT: 'waiting', ACCEPTED: 'good', SCHEDULED: 'good', PARTLY_DELIVERED: 'waiting', DELIVERED: 'waiting', VALUED: 'good', ACKNOWLEDGED: 'good', DECLINED: 'neutral', WITHDRAWN: 'neutral' }

export function OfferStatusTag({ status }: { status: OfferStatus }) {
  const words = useMessages(inKindMessages)
  return <StatusTag tone={TONES[status]}>{words.statuses[status]}</StatusTag>
}

/** A quantity with its unit, as the reader writes it. */
export function useQuantity(): (quantity: string, unit: string | null) => string {
  const formats = useFormats()
  return (quantity, unit) => [formats.rate(quantity), unit].filter(Boolean).join(' ')
}

/** From a day, until a day, or both; null where neither is known. */
export function useDays(): (from: Day | null, until: Day | null) => string | null {
  const { facts } = useMessages(inKindMessages)
  const formats = useFormats()
  return (from, until) => (from && until ? facts.between(formats.day(from), formats.day(until)) : from ? facts.from(formats.day(from)) : until ? facts.until(formats.day(until)) : null)
}

/** What it was valued by; an import brings a text of its own. */
export function useBasis(): (basis: string | null) => string | null {
  const { bases, deliveries } = useMessages(inKindMessages)
  return (basis) => (basis === null ? null : basis in bases ? bases[basis as keyof typeof bases] : deliveries.carried)
}
