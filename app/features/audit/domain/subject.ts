// What an event was done to: `payment:pay_...`, and where a thing of that kind is shown.

/** Kinds of things with a page of their own in the secretariat, which takes their id as well as their number. */
const PAGES: Record<string, string> = {
  donor: 'donors',
  partnership: 'partnerships',
  placement: 'placements',
  'in-kind': 'in-kind',
  pledge: 'pledges',
  payment: 'payments',
  income: 'income',
  remainder: 'remainders',
  allocation: 'allocations',
  meeting: 'meetings',
  decision: 'decisions',
  call: 'calls',
  application: 'applications',
  agreement: 'agreements',
  programme: 'programmes',
  city: 'cities',
  'city-report': 'city-reports',
  'member-report': 'member-reports',
  person: 'people',
}

export function subjectParts(subject: string): { kind: string; id: string } {
  const at = subject.indexOf(':')
  return at < 0 ? { kind: subject, id: '' } : { kind: subject.slice(0, at), id: subject.slice(at + 1) }
}

/** The page of a thing, where its kind has one. */
export function pageOf(kind: string, id: string): string | null {
  const place = PAGES[kind]
  return place && id ? `/secretariat/${place}/${id}` : null
}

/** The history of the thing that a page of the secretariat is about; null where it is about none. */
export function historyOf(path: string): string | null {
  const [, place, thing] = /^\/secretariat\/([a-z-]+)\/([^/]+)/.exec(path) ?? []
  if (!place || !thing || !Object.values(PAGES).includes(place) || !/^[A-Z]{2}-|^[a-z]{3}_/.test(thing)) return null
  return `/secretariat/audit?object=${encodeURIComponent(place === 'people' ? `person:${thing}` : thing)}`
}
