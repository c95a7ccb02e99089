import type { Day } from '#app/kernel/time'

export const EVENT_KINDS = ['EVENT', 'HOSTING'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Something that takes place on whole days, as the public may see it, in the reader's language. */
export type CalendarEvent = {
  /** Stable for ever: CALENDAR-1. */
  uid: string
  kind: EventKind
  title: string
  host: string | null
  place: string | null
  startsOn: Day
  endsOn: Day
  isCancelled: boolean
  /** The programme's public page. */
  programme: string | null
  clusters: readonly string[]
  sequence: number
  changedAt: Date
}

export type MonthOfEvents = { month: number; events: CalendarEvent[] }

/** A year's events by the month in which they begin; what began before the year stands in January. Months without any are left out. */
export function byMonth(events: readonly CalendarEvent[], year: number): MonthOfEvents[] {
  const months = new Map<number, CalendarEvent[]>()
  for (const event of events) {
    const month = Number(event.startsOn.slice(0, 4)) < year ? 1 : Number(event.startsOn.slice(5, 7))
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return [...months].sort(([a], [b]) => a - b).map(([month, of]) => ({ month, events: of }))
}
