import { getCity } from '#app/features/cities/server/cities.queries.server'
import { CityAwards } from '#app/features/cities/ui/city-awards'
import { CityPage } from '#app/features/cities/ui/city-page'
import { listClustersOfCity } from '#app/features/clusters/server/clusters.queries.server'
import { ClustersOfCity } from '#app/features/clusters/ui/clusters-of-city'
import { listAcceptedStories } from '#app/features/reporting/server/reports.queries.server'
import { Stories } from '#app/features/reporting/ui/stories'
import { listPublicAwards } from '#app/features/transparency/server/public-awards.queries.server'
import { listPublicGivers } from '#app/features/transparency/server/public-givers.queries.server'
import { MadePossibleBy } from '#app/features/transparency/ui/made-possible-by'
import { load } from '#app/platform/http'
import { useLanguage } from '#app/ui/language'
import type { Route } from './+types/city'

export const loader = load('fund.view-public', async ({ context, param }) => {
  const city = await getCity(context, param('city'))
  return { city, clusters: await listClustersOfCity(context, city.id), awards: await listPublicAwards(context, { city: city.id }), stories: await listAcceptedStories(context, { city: city.id }), givers: await listPublicGivers(context, { city: city.id }), title: city.name }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function City({ loaderData }: Route.ComponentProps) {
  const language = useLanguage()
  return (
    <CityPage city={loaderData.city} base={`/${language}/cities`}>
      <CityAwards awards={loaderData.awards} programmes={`/${language}/programmes`} />
      <Stories stories={loaderData.stories} of="city" cities={`/${language}/cities`} />
      <MadePossibleBy {...loaderData.givers} />
      <ClustersOfCity clusters={loaderData.clusters} />
    </CityPage>
  )
}
