import { cityMessages } from '#app/features/cities/messages'
import { getCity } from '#app/features/cities/server/cities.queries.server'
import { CityAwards } from '#app/features/cities/ui/city-awards'
import { CityPage } from '#app/features/cities/ui/city-page'
import { listClustersOfCity } from '#app/features/clusters/server/clusters.queries.server'
import { ClustersOfCity } from '#app/features/clusters/ui/clusters-of-city'
import { listReportsOf } from '#app/features/reporting/server/reports.queries.server'
import { ReportsOfLines } from '#app/features/reporting/ui/late-reports'
import { listPublicAwards } from '#app/features/transparency/server/public-awards.queries.server'
import { getOversight } from '#app/features/oversight/server/oversight.queries.server'
import { OversightSummary } from '#app/features/oversight/ui/risk-tag'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { ButtonLink } from '#app/ui/primitives'
import type { Route } from './+types/city'

export const loader = load('city.view', async ({ context, param }) => {
  const city = await getCity(context, param('city'))
  const { risks, findings } = await getOversight(context, city.ref)
  return { city, clusters: await listClustersOfCity(context, city.id), awards: await listPublicAwards(context, { city: city.id }), reports: await listReportsOf(context, { city: city.ref }), oversight: { risk: risks[0]?.level ?? null, open: findings.filter(({ isOpen }) => isOpen).length }, mayEdit: holds(context.actor, 'city.manage'), title: city.name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function City({ loaderData: { city, clusters, awards, reports, oversight, mayEdit } }: Route.ComponentProps) {
  const words = useMessages(cityMessages).form
  const edit = mayEdit ? (
    <ButtonLink href={`/secretariat/cities/${city.ref}/edit`} variant="quiet">
      {words.edit}
    </ButtonLink>
  ) : null
  return (
    <CityPage city={city} base="/secretariat/cities" showSource actions={edit}>
      <CityAwards awards={awards} programmes="/secretariat/programmes" />
      <ReportsOfLines reports={reports} />
      <OversightSummary city={city.ref} {...oversight} />
      <ClustersOfCity clusters={clusters} />
    </CityPage>
  )
}
