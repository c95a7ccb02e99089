import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Day } from '#app/kernel/time'

/** A city's time in a cluster, both days included; open while the last is null. */
export type ClusterStay = { fromOn: Day; untilOn: Day | null }

export type JoinFailure = { code: 'UNKNOWN_CLUSTER'; cluster: string } | { code: 'UNKNOWN_CITY' } | { code: 'OUTSIDE_GENERATION'; startsOn: Day } | { code: 'ALREADY_IN' } | { code: 'ENDS_FIRST' }

/** A city is in a cluster once at a time, and only while the cluster's generation lasts. */
export function decideJoin(stay: ClusterStay, generation: { startsOn: Day; endsOn: Day | null }, others: readonly ClusterStay[]): Result<ClusterStay, JoinFailure> {
  if (stay.untilOn !== null && stay.untilOn < stay.fromOn) return refuse({ code: 'ENDS_FIRST' })
  const ends = stay.untilOn ?? generation.endsOn
  if (stay.fromOn < generation.startsOn || (generation.endsOn !== null && (stay.fromOn > generation.endsOn || (ends !== null && ends > generation.endsOn)))) return refuse({ code: 'OUTSIDE_GENERATION', startsOn: generation.startsOn })
  const overlaps = others.some((other) => (other.untilOn === null || other.untilOn >= stay.fromOn) && (ends === null || other.fromOn <= ends))
  return overlaps ? refuse({ code: 'ALREADY_IN' }) : accept({ fromOn: stay.fromOn, untilOn: ends })
}
