import { accept, refuse, type Result } from '#app/kernel/failure'
import type { Id } from '#app/kernel/identity'
import type { Day } from '#app/kernel/time'
import { command } from '#app/platform/context'
import { decideJoin, type ClusterStay, type JoinFailure } from '../domain'

/** Records that a city is in a cluster from a day on. In a generation that has ended the stay ends with it at the latest. */
export const joinCluster = command('city.manage', async (context, input: { city: Id<'city'>; cluster: string; fromOn: Day; untilOn?: Day | null }): Promise<Result<ClusterStay, JoinFailure>> => {
  const cluster = await context.transaction.cluster.findUnique({ where: { code: input.cluster } })
  if (!cluster) return refuse({ code: 'UNKNOWN_CLUSTER', cluster: input.cluster })
  if (!(await context.transaction.city.findUnique({ where: { id: input.city }, select: { id: true } }))) return refuse({ code: 'UNKNOWN_CITY' })
  const others = await context.transaction.clusterMembership.findMany({ where: { cluster: input.cluster, cityId: input.city }, select: { fromOn: true, untilOn: true } })

  const decided = decideJoin({ fromOn: input.fromOn, untilOn: input.untilOn ?? null }, { startsOn: cluster.startsOn as Day, endsOn: cluster.endsOn as Day | null }, others as ClusterStay[])
  if (!decided.ok) return decided
  await context.transaction.clusterMembership.create({ data: { id: context.ids.next('membership'), cluster: input.cluster, cityId: input.city, ...decided.value } })
  await context.audit({ name: 'cluster.joined', subject: `city:${input.city}`, after: { cluster: input.cluster, ...decided.value } })
  return accept(decided.value)
})
