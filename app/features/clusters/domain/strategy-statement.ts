// What the network's strategy 2021-2023 states about the clusters of 2019: a dated statement of its source, never a count of our rows.
import type { MembershipCount } from './generation'

export const STRATEGY_STATEMENT = {
  /** The years that the document speaks of. */
  source: 'GNLC-2021-2023',
  memberCities: 229,
  countries: 64,
  counts: [
    { cluster: '2019-esd', memberships: 112 },
    { cluster: '2019-literacy', memberships: 30 },
    { cluster: '2019-entrepreneurship', memberships: 30 },
    { cluster: '2019-health', memberships: 40 },
    { cluster: '2019-inclusion', memberships: 66 },
    { cluster: '2019-gced', memberships: 57 },
    { cluster: '2019-planning', memberships: 57 },
  ],
} as const satisfies { source: string; memberCities: number; countries: number; counts: readonly MembershipCount[] }
