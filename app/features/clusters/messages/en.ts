import type { Fate, JoinFailure } from '../domain'

export const en = {
  title: 'Clusters',
  heading: (before: number, now: number) => `${words(before, true)} clusters became ${words(now)}.`,
  lead: 'A cluster is a group of cities that work on one theme. The network formed its clusters in 2019 and drew them together for its strategy of 2021.',
  picture: 'What became of each theme',
  pictureDescription: (sentences: string) => `Clusters of 2019 on one side, of 2021 on the other, joined by lines. ${sentences}`,
  generation: (year: number) => `Since ${year}`,
  generationPast: (from: string, to: string) => `From ${from} to ${to}`,
  fates: {
    continues: (from: string, to: string) => (from === to ? `${from} goes on.` : `${from} goes on as ${to}.`),
    merges: (from: string, to: string) => `${from} merges into ${to}.`,
    ends: (from: string) => `${from} ends.`,
  } satisfies Record<Fate, (from: string, to: string) => string>,
  endsHere: 'ends',
  recorded: 'What each cluster does',
  recordedLead: (day: string) => `Memberships recorded here as of ${day}, and programmes of each cluster. A city can be in several clusters, so memberships are more than cities.`,
  cluster: 'Cluster',
  memberships: 'Memberships',
  programmes: 'Programmes',
  decidedIn: (ref: string, day: string) => `Decided in ${ref} on ${day}:`,
  noProgrammes: 'none yet',
  noMemberships: 'not yet recorded',
  programmesOf: (n: number) => (n === 1 ? '1 programme' : `${n} programmes`),
  statement: 'As the strategy of 2021–2023 states it',
  statementLead: (cities: string, countries: string) => `These figures are a statement of the network’s strategy 2021–2023, which counts ${cities} member cities in ${countries} countries. They are not counted from the rows of this site.`,
  of2019: 'Clusters of 2019',
  of2021: 'The same memberships under the clusters of 2021',
  ended: 'Ended (entrepreneurship)',
  total: 'Total, memberships',
  cityInNone: 'In no cluster yet.',
  stay: (from: string, until: string) => `${from} to ${until}`,
  openStay: (from: string) => `since ${from}`,
  refusals: {
    UNKNOWN_CLUSTER: 'There is no cluster {cluster}.',
    UNKNOWN_CITY: 'This city is not known.',
    OUTSIDE_GENERATION: 'This cluster exists from {startsOn} and only while its generation lasts.',
    ALREADY_IN: 'The city is in this cluster already.',
    ENDS_FIRST: 'The last day comes before the first.',
  } satisfies Record<JoinFailure['code'], string>,
}

/** Small numbers as words, as a heading writes them. */
function words(n: number, capital = false): string {
  const text = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n)
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
