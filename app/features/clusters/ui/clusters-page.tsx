import type { ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { PageHeading, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { restate, STRATEGY_STATEMENT, totalOf, type MembershipCount } from '../domain'
import { clusterMessages } from '../messages'
import { ClusterMap, type NamedCluster } from './cluster-map'

export type ClusterRow = NamedCluster & { startsOn: Day; endsOn: Day | null; memberships: number }

/** Both generations of clusters, what became of each, and what they do. `programmes` and `decided` say what stands in a cluster's last column. */
export function ClustersPage({ clusters, asOf, programmes, decided }: { clusters: readonly ClusterRow[]; asOf: Day; programmes: (cluster: string) => ReactNode; decided: (cluster: string) => ReactNode }) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  const [before, now] = [2019, 2021].map((generation) => clusters.filter((cluster) => cluster.generation === generation)) as [ClusterRow[], ClusterRow[]]
  const memberships = (row: ClusterRow) => (row.memberships === 0 ? words.noMemberships : formats.count(row.memberships))
  return (
    <>
      <PageHeading size="display" title={words.heading(before.length, now.length)} lead={words.lead} />
      <Section title={words.picture}>
        <ClusterMap clusters={clusters} />
      </Section>
      {[now, before].map((rows) =>
        rows[0] ? (
          <Section key={rows[0].generation} title={rows[0].endsOn ? words.generationPast(rows[0].startsOn.slice(0, 4), rows[0].endsOn.slice(0, 4)) : words.generation(rows[0].generation)} lead={words.recordedLead(formats.day(rows[0].endsOn && rows[0].endsOn < asOf ? rows[0].endsOn : asOf))}>
            <DataTable
              caption={words.recorded}
              rows={rows}
              rowKey={(row) => row.code}
              columns={[
                { key: 'cluster', header: words.cluster, primary: true, cell: (row) => <span id={row.code}>{formats.text(row.name)}</span> },
                { key: 'memberships', header: words.memberships, align: 'end', cell: memberships },
                { key: 'programmes', header: words.programmes, cell: (row) => <div>{programmes(row.code)}{decided(row.code)}</div> },
              ]}
              footer={{ cluster: words.total, memberships: formats.count(rows.reduce((total, row) => total + row.memberships, 0)) }}
              empty={null}
            />
          </Section>
        ) : null,
      )}
      <Statement clusters={clusters} />
    </>
  )
}

/** What the strategy states, and the same memberships under the clusters of 2021. CLUSTER-1, CLUSTER-2. */
function Statement({ clusters }: { clusters: readonly NamedCluster[] }) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  const restated = restate(STRATEGY_STATEMENT.counts, clusters)
  return (
    <Section title={words.statement} lead={words.statementLead(formats.count(STRATEGY_STATEMENT.memberCities), formats.count(STRATEGY_STATEMENT.countries))}>
      <div className="columns columns-even">
        <Counts title={words.of2019} clusters={clusters} counts={STRATEGY_STATEMENT.counts} total={totalOf(STRATEGY_STATEMENT.counts)} />
        <Counts title={words.of2021} clusters={clusters} counts={restated.counts} ended={restated.ended} total={restated.total} />
      </div>
    </Section>
  )
}

function Counts({ title, clusters, counts, ended, total }: { title: string; clusters: readonly NamedCluster[]; counts: readonly MembershipCount[]; ended?: number; total: number }) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  const rows = [
    ...counts.map((count) => ({ key: count.cluster, name: formats.text(clusters.find((cluster) => cluster.code === count.cluster)?.name ?? { en: count.cluster, fr: count.cluster }), memberships: count.memberships })),
    ...(ended === undefined ? [] : [{ key: 'ended', name: words.ended, memberships: ended }]),
  ]
  return (
    <DataTable
      caption={title}
      captionVisible
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'name', header: words.cluster, primary: true, cell: (row) => row.name },
        { key: 'memberships', header: words.memberships, align: 'end', cell: (row) => formats.count(row.memberships) },
      ]}
      footer={{ name: words.total, memberships: formats.count(total) }}
      empty={null}
    />
  )
}
