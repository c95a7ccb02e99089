import { listOwnClusters } from '#app/features/clusters/server/clusters.queries.server'
import { listOwedInCluster, type ReportSummary } from '#app/features/reporting/server/reports.queries.server'
import { PUBLIC_STATUSES, type ProgrammeStatus } from '#app/features/programmes/domain'
import { coordinatedBy, personOf } from '#app/kernel/access'
import type { Bilingual } from '#app/kernel/language'
import { sum, usd, type Money } from '#app/kernel/money'
import { addDays, type Day } from '#app/kernel/time'
import { authorize, reading, type Context } from '#app/platform/context'

export type ClusterUse = { allocated: Money; sent: Money; reported: Money }
export type ClusterProgramme = ClusterUse & { ref: string; title: Bilingual; status: ProgrammeStatus; startsOn: Day; endsOn: Day; cities: number }
export type ClusterMember = ClusterUse & { ref: string; name: string; isOwn: boolean; owed: ReportSummary | null }

/** One cluster as its coordinator sees it: what its programmes were awarded and how it was used, by programme and by member city; US dollars. */
export type ClusterStatement = { code: string; name: Bilingual; total: ClusterUse; programmes: ClusterProgramme[]; members: ClusterMember[]; reports: ReportSummary[] }

type Line = { amountMinor: bigint; reducedMinor: bigint; sentMinor: bigint; expendedMinor: bigint; cityId: string | null }

function useOf(lines: readonly Line[]): ClusterUse {
  const total = (part: (line: Line) => bigint) => usd(lines.reduce((all, line) => all + part(line), 0n))
  return { allocated: total((line) => line.amountMinor - line.reducedMinor), sent: total((line) => line.sentMinor), reported: total((line) => line.expendedMinor) }
}

/** STATEMENT-10: the clusters in which the cities are for which the actor coordinates, with the money of their programmes and the reports that are owed for it. */
export async function listClusterStatements(context: Context): Promise<ClusterStatement[]> {
  authorize(context, 'coordinator-workspace.view')
  const clusters = await listOwnClusters(context)
  const own = coordinatedBy(context.actor)
  return Promise.all(
    clusters.map(async ({ code, name, cities }): Promise<ClusterStatement> => {
      const rows = await reading(context).programme.findMany({
        where: { clusters: { some: { cluster: code } }, status: { in: [...PUBLIC_STATUSES] } },
        orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
        select: { ref: true, titleEn: true, titleFr: true, status: true, startsOn: true, endsOn: true, allocations: { where: { approvedOn: { lte: context.clock.today() } }, select: { lines: { select: { amountMinor: true, reducedMinor: true, sentMinor: true, expendedMinor: true, cityId: true } } } } },
      })
      const reports = await listOwedInCluster(context, code)
      const programmes = rows.map((row) => ({ row, lines: row.allocations.flatMap(({ lines }) => lines) }))
      return {
        code,
        name,
        total: useOf(programmes.flatMap(({ lines }) => lines)),
        programmes: programmes.map(({ row, lines }) => ({ ref: row.ref, title: { en: row.titleEn, fr: row.titleFr }, status: row.status as ProgrammeStatus, startsOn: row.startsOn as Day, endsOn: row.endsOn as Day, cities: new Set(lines.flatMap(({ cityId }) => cityId ?? [])).size, ...useOf(lines) })),
        members: cities.map((city) => ({ ref: city.ref, name: city.name, isOwn: own.some((id) => id === city.id), owed: reports.find((report) => report.city.ref === city.ref) ?? null, ...useOf(programmes.flatMap(({ lines }) => lines).filter(({ cityId }) => cityId === city.id)) })),
        reports,
      }
    }),
  )
}

/** What of the money went to cities outside of the cluster and to the network as a whole: the total less the members. */
export function beyondMembers({ total, members }: Pick<ClusterStatement, 'total' | 'members'>): ClusterUse {
  const beyond = (part: keyof ClusterUse) => usd(total[part].minor - sum(members.map((member) => member[part]), 'USD').minor)
  return { allocated: beyond('allocated'), sent: beyond('sent'), reported: beyond('reported') }
}

/** The days before the end of a term from which it is said. DOMAIN.md, section 7. */
const DAYS_BEFORE_END = 90

export type CoordinatorTerm = { city: { ref: string; name: string }; since: Day | null; until: Day | null; endsSoon: boolean }

/** For which cities the actor coordinates, and until when. */
export async function listOwnTerms(context: Context): Promise<CoordinatorTerm[]> {
  authorize(context, 'coordinator-workspace.view')
  const today = context.clock.today()
  const rows = await reading(context).roleGrant.findMany({ where: { personId: personOf(context.actor) ?? '', role: 'cluster-coordinator', cityId: { in: coordinatedBy(context.actor) } }, select: { fromOn: true, untilOn: true, city: { select: { ref: true, name: true } } }, orderBy: { grantedAt: 'asc' } })
  return rows.flatMap(({ city, fromOn, untilOn }) => (city ? [{ city, since: fromOn as Day | null, until: untilOn as Day | null, endsSoon: untilOn !== null && untilOn <= addDays(today, DAYS_BEFORE_END) }] : []))
}
