// What takes place in the network. CALENDAR-1, CALENDAR-2. Source: DOMAIN.md, section 7; STANDARDS.md, section 6.
import { publicNameOf } from '#app/features/donors/domain/public-name'
import type { DonorType, Recognition } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { PUBLIC_STATUSES } from '#app/features/programmes/domain/programme'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { CalendarEvent, EventKind } from '../domain/event'
import { calendarMessages } from '../messages'

export type CalendarFilter = { from: Day; to: Day; kind: EventKind | undefined; cluster: string | undefined }

type Draft = Omit<CalendarEvent, 'uid' | 'sequence' | 'changedAt'> & { subject: string }

/** Events that touch the days, in their order, in the reader's language. */
export async function listCalendar(context: Context, filter: CalendarFilter): Promise<CalendarEvent[]> {
  authorize(context, 'fund.view-public')
  const drafts = [...(filter.kind === 'HOSTING' ? [] : await listEvents(context, filter)), ...(filter.kind === 'EVENT' ? [] : await listHostings(context, filter))]
  const changes = await listChanges(context, drafts.map(({ subject }) => subject))
  return drafts
    .map(({ subject, ...event }): CalendarEvent => ({ ...event, uid: subject.replace(':', '-'), ...(changes.get(subject) ?? { sequence: 0, changedAt: new Date(`${event.startsOn}T00:00:00Z`) }) }))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.uid < b.uid ? -1 : 1))
}

async function listEvents(context: Context, { from, to, cluster }: CalendarFilter): Promise<Draft[]> {
  const programmes = await reading(context).programme.findMany({
    where: { kind: 'EVENT', status: { in: [...PUBLIC_STATUSES] }, startsOn: { lte: to }, endsOn: { gte: from }, ...(cluster ? { clusters: { some: { cluster } } } : {}) },
    include: { clusters: { select: { cluster: true } } },
  })
  return programmes.map((programme) => ({
    subject: `programme:${programme.id}`,
    kind: 'EVENT',
    title: context.language === 'fr' ? programme.titleFr : programme.titleEn,
    host: null,
    place: null,
    startsOn: programme.startsOn as Day,
    endsOn: programme.endsOn as Day,
    isCancelled: programme.status === 'CANCELLED',
    programme: programme.ref,
    clusters: programme.clusters.map((of) => of.cluster),
  }))
}

/** Venues and events that partners host, once accepted: on the days agreed with the donor, or those on which it is there. */
async function listHostings(context: Context, { from, to, cluster }: CalendarFilter): Promise<Draft[]> {
  const words = calendarMessages[context.language]
  const donorWords = donorMessages[context.language]
  const db = reading(context)
  const africa = new Set((await db.country.findMany({ where: { isAfrica: true }, select: { iso2: true } })).map((country) => country.iso2))
  const offers = await db.inKindOffer.findMany({
    where: {
      kind: { in: ['VENUE', 'EVENT'] },
      // An offer that was withdrawn after it was on the calendar is told as cancelled; one that was never accepted is not told.
      OR: [{ status: { in: ['ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED', 'DELIVERED', 'VALUED', 'ACKNOWLEDGED'] } }, { status: 'WITHDRAWN', steps: { some: { status: 'ACCEPTED' } } }],
      AND: [{ OR: [{ scheduledFrom: { lte: to } }, { scheduledFrom: null, availableFrom: { lte: to } }] }, { OR: [{ scheduledUntil: { gte: from } }, { scheduledFrom: { gte: from } }, { scheduledFrom: null, OR: [{ availableUntil: { gte: from } }, { availableFrom: { gte: from } }] }] }],
      ...(cluster ? { programme: { clusters: { some: { cluster } } } } : {}),
    },
    select: { id: true, kind: true, status: true, recognition: true, place: true, scheduledFrom: true, scheduledUntil: true, scheduledPlace: true, availableFrom: true, availableUntil: true, donor: { select: { name: true, type: true, recognition: true, country: true } }, programme: { select: { ref: true, status: true, titleEn: true, titleFr: true, clusters: { select: { cluster: true } } } } },
  })
  return offers.map((offer) => {
    const type = offer.donor.type as DonorType
    const shown = publicNameOf({ name: offer.donor.name, type, recognition: offer.donor.recognition as Recognition, inAfrica: offer.donor.country !== null && africa.has(offer.donor.country) }, offer.recognition as Recognition)
    const place = offer.scheduledPlace ?? offer.place
    // Where the host is not to be found, the place is not told either: a town hall gives its city away.
    const told = shown.shown === 'name' ? place : null
    const programme = offer.programme && (PUBLIC_STATUSES as readonly string[]).includes(offer.programme.status) ? offer.programme : null
    const startsOn = (offer.scheduledFrom ?? offer.availableFrom) as Day
    return {
      subject: `in-kind:${offer.id}`,
      kind: 'HOSTING',
      title: programme ? (context.language === 'fr' ? programme.titleFr : programme.titleEn) : words.hosting[offer.kind as 'VENUE' | 'EVENT'](told),
      host: shown.shown === 'name' ? shown.name : shown.shown === 'type' ? donorWords.publicType[type](shown.inAfrica) : null,
      place: told,
      startsOn,
      endsOn: ((offer.scheduledFrom ? offer.scheduledUntil : offer.availableUntil) ?? startsOn) as Day,
      isCancelled: offer.status === 'WITHDRAWN',
      programme: programme?.ref ?? null,
      clusters: offer.programme?.clusters.map((of) => of.cluster) ?? [],
    }
  })
}

/** How often each thing was changed since it was made, and when last: the audit trail knows. */
async function listChanges(context: Context, subjects: readonly string[]): Promise<Map<string, { sequence: number; changedAt: Date }>> {
  const changes = await reading(context).auditEvent.groupBy({ by: ['subject'], where: { subject: { in: [...subjects] } }, _count: { _all: true }, _max: { at: true } })
  return new Map(changes.map((of) => [of.subject, { sequence: of._count._all - 1, changedAt: of._max.at! }]))
}
