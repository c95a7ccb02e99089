import { coordinatedBy, NotFound } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import type { Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'
import type { ClusterLink } from '../domain'

export type ClusterView = ClusterLink & {
  name: Bilingual
  startsOn: Day
  /** Last day of the generation; null while it is in force. */
  endsOn: Day | null
  /** Memberships recorded in the generation's time: those of the last day for a past one, of the day asked for otherwise. CLUSTER-2. */
  memberships: number
}

export type ClusterChoice = { code: string; generation: number; name: Bilingual }

/** Every cluster of both generations with its memberships on a day. */
export async function listClusters(context: Context, on: Day = context.clock.today()): Promise<ClusterView[]> {
  authorize(context, 'fund.view-public')
  const db = reading(context)
  const rows = await db.cluster.findMany({ orderBy: [{ generation: 'asc' }, { code: 'asc' }] })
  const views: ClusterView[] = []
  for (const row of rows) {
    const day = row.endsOn !== null && row.endsOn < on ? row.endsOn : on
    const memberships = await db.clusterMembership.count({ where: { cluster: row.code, fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] } })
    views.push({ code: row.code, generation: row.generation, becomes: row.becomes, name: { en: row.nameEn, fr: row.nameFr }, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day | null, memberships })
  }
  return views
}

/** Codes and names, the generation in force first: for choices, filters and the words of a code. */
export async function listClusterChoices(context: Context): Promise<ClusterChoice[]> {
  const rows = await reading(context).cluster.findMany({ orderBy: [{ generation: 'desc' }, { code: 'asc' }], select: { code: true, generation: true, nameEn: true, nameFr: true } })
  return rows.map((row) => ({ code: row.code, generation: row.generation, name: { en: row.nameEn, fr: row.nameFr } }))
}

/** One cluster with its member cities of a day. */
export async function getCluster(context: Context, code: string, on: Day = context.clock.today()): Promise<ClusterView & { cities: { ref: string; name: string; country: string }[] }> {
  const cluster = (await listClusters(context, on)).find((view) => view.code === code)
  if (!cluster) throw new NotFound()
  const day = cluster.endsOn !== null && cluster.endsOn < on ? cluster.endsOn : on
  const rows = await reading(context).clusterMembership.findMany({
    where: { cluster: code, fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
    orderBy: [{ city: { nameKey: 'asc' } }, { cityId: 'asc' }],
    select: { city: { select: { ref: true, name: true, country: true } } },
  })
  return { ...cluster, cities: rows.map((row) => row.city) }
}

/** The clusters in which a city is today for which the actor coordinates, each with its member cities. */
export async function listOwnClusters(context: Context): Promise<{ code: string; name: Bilingual; cities: { id: string; ref: string; name: string }[] }[]> {
  authorize(context, 'coordinator-workspace.view')
  const today = context.clock.today()
  const inForce = { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] }
  const rows = await reading(context).cluster.findMany({
    where: { members: { some: { ...inForce, cityId: { in: coordinatedBy(context.actor) } } } },
    orderBy: { code: 'asc' },
    include: { members: { where: inForce, orderBy: [{ city: { nameKey: 'asc' } }, { cityId: 'asc' }], select: { city: { select: { id: true, ref: true, name: true } } } } },
  })
  return rows.map((row) => ({ code: row.code, name: { en: row.nameEn, fr: row.nameFr }, cities: row.members.map(({ city }) => city) }))
}

/** The clusters that a city was or is in, latest first. */
export async function listClustersOfCity(context: Context, city: string): Promise<{ cluster: string; name: Bilingual; fromOn: Day; untilOn: Day | null }[]> {
  authorize(context, 'fund.view-public')
  const rows = await reading(context).clusterMembership.findMany({ where: { cityId: city }, orderBy: [{ fromOn: 'desc' }, { cluster: 'asc' }], include: { of: { select: { nameEn: true, nameFr: true } } } })
  return rows.map((row) => ({ cluster: row.cluster, name: { en: row.of.nameEn, fr: row.of.nameFr }, fromOn: row.fromOn as Day, untilOn: row.untilOn as Day | null }))
}
