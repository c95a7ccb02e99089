import { clusterMessages } from '#app/features/clusters/messages'
import { listClusters } from '#app/features/clusters/server/clusters.queries.server'
import { ClustersPage } from '#app/features/clusters/ui/clusters-page'
import { listPublicDecisions } from '#app/features/decisions/server/meetings.queries.server'
import { DecisionTitle } from '#app/features/decisions/ui/lists'
import { listProgrammesByCluster } from '#app/features/programmes/server/programmes.queries.server'
import { load } from '#app/platform/http'
import { useFormats, useMessages } from '#app/ui/language'
import { TextLink } from '#app/ui/primitives'
import type { Route } from './+types/clusters'

export const loader = load('fund.view-public', async ({ context, language }) => ({
  clusters: await listClusters(context),
  programmes: Object.fromEntries(await listProgrammesByCluster(context)),
  decisions: Object.fromEntries(await listPublicDecisions(context)),
  asOf: context.clock.today(),
  title: clusterMessages[language].title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Clusters({ loaderData: { clusters, programmes, decisions, asOf } }: Route.ComponentProps) {
  const words = useMessages(clusterMessages)
  const formats = useFormats()
  const base = `/${formats.language}/programmes`
  return (
    <ClustersPage
      clusters={clusters}
      asOf={asOf}
      decided={(cluster) =>
        (decisions[cluster] ?? []).map((decision) => (
          <p key={decision.ref} className="text-small">
            {words.decidedIn(decision.ref, formats.day(decision.takenOn))} <DecisionTitle decision={decision} />
          </p>
        ))
      }
      programmes={(cluster) => {
        const own = programmes[cluster] ?? []
        return own.length === 0 ? <span className="text-ink-2">{words.noProgrammes}</span> : <TextLink href={`${base}?cluster=${cluster}`}>{words.programmesOf(own.length)}</TextLink>
      }}
    />
  )
}
