import type { EventKind } from '../domain/event'

export const en = {
  title: 'Calendar',
  titleOf: (year: string): string => `Calendar ${year}`,
  lead: 'Events of the network and what partners host, a year at a glance.',
  kinds: { EVENT: 'Event of a programme', HOSTING: 'Hosted by a partner' } satisfies Record<EventKind, string>,
  filter: { kind: 'Kind', everyKind: 'Everything', inCluster: 'of', cluster: 'Cluster', everyCluster: 'every cluster' },
  hosting: { VENUE: (place: string | null): string => (place ? `Venue in ${place}` : 'Venue of a partner'), EVENT: (place: string | null): string => (place ? `Event hosted in ${place}` : 'Event hosted by a partner') },
  hostedBy: (host: string): string => `Hosted by ${host}`,
  span: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  cancelled: 'Cancelled',
  none: (year: string): string => `Nothing is announced for ${year}`,
  noneText: 'Events appear here as soon as their programme is announced, and what partners host as soon as it is accepted.',
  subscribe: 'Take the calendar into your own',
  subscribeText: 'Calendar programs take this address and keep it up to date: changes come through, and what is cancelled is marked.',
  feed: 'Calendar feed (iCalendar)',
  feedName: 'Learning cities',
}
