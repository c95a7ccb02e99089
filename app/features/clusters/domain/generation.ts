// Clusters come in generations: seven of 2019 became five in 2021. CLUSTER-1. Source: DOMAIN.md, section 7; strategy 2021-2023.

export const GENERATIONS = [2019, 2021] as const
export type Generation = (typeof GENERATIONS)[number]

/** A cluster and the one of the next generation that takes over its theme; null where the theme ends or the cluster is of the last generation. */
export type ClusterLink = { code: string; generation: number; becomes: string | null }

/** Memberships counted under one cluster; a city in two clusters counts twice. */
export type MembershipCount = { cluster: string; memberships: number }

export type Restated = { counts: MembershipCount[]; ended: number; total: number }

/**
 * CLUSTER-1: counts of an old generation under the clusters that took over, with the same total; themes that ended stand apart.
 * 112, 30, 30, 40, 66, 57, 57 become 112, 96, 40, 57, 57 and 30 ended: 392 memberships both ways.
 */
export function restate(counts: readonly MembershipCount[], links: readonly ClusterLink[]): Restated {
  const becomes = new Map(links.map((link) => [link.code, link.becomes]))
  const restated = new Map<string, number>()
  let ended = 0
  for (const { cluster, memberships } of counts) {
    const to = becomes.get(cluster) ?? null
    if (to === null) ended += memberships
    else restated.set(to, (restated.get(to) ?? 0) + memberships)
  }
  return { counts: [...restated].map(([cluster, memberships]) => ({ cluster, memberships })), ended, total: totalOf(counts) }
}

export function totalOf(counts: readonly MembershipCount[]): number {
  return counts.reduce((total, count) => total + count.memberships, 0)
}

/** How an old theme went on: alone into a cluster of the same or another name, together with others, or not at all. */
export type Fate = 'continues' | 'merges' | 'ends'

export function fateOf(cluster: ClusterLink, all: readonly ClusterLink[]): Fate {
  if (cluster.becomes === null) return 'ends'
  return all.filter((other) => other.becomes === cluster.becomes).length > 1 ? 'merges' : 'continues'
}
