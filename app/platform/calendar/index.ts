// A calendar as other programs subscribe to it (RFC 5545). Whole days only: they are the same days everywhere.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '#app/kernel/time'

/** An event of whole days, both ends included. `sequence` grows with every change, `changedAt` is the last one. */
export type CalendarEntry = { uid: string; startsOn: Day; endsOn: Day; title: string; place: string | null; url: string; isCancelled: boolean; sequence: number; changedAt: Date }

/** Midnight of a day without a zone, as the library takes days. */
const midnight = (on: Day) => `${on}T00:00:00.000Z`

/** The whole feed, folded and escaped as the standard asks. */
export function writeCalendar(name: string, source: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Learning Cities Fund', product: 'calendar' }, source, ttl: 6 * 60 * 60, timezone: null })
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      allDay: true,
      start: new Date(midnight(entry.startsOn)),
      // The day after the last (RFC 5545, DTEND).
      end: new Date(midnight(addDays(entry.endsOn, 1))),
      summary: entry.title,
      location: entry.place,
      url: entry.url,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // The library leaves the last line open; the standard ends every one.
  return `${calendar.toString().trimEnd()}\r\n`
}
