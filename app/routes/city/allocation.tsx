import { getCityLine } from '#app/features/allocations/server/allocations.queries.server'
import { CityAllocationPage } from '#app/features/allocations/ui/city-pages'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { citiesOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/allocation'

export const loader = load('city-workspace.view', async ({ context, param }) => {
  const line = await getCityLine(context, param('line'), citiesOf(context.actor))
  const statements = await Promise.all(citiesOf(context.actor).map((city) => getCityStatement(context, { city, asOf: context.clock.today() })))
  const statement = statements.find((s) => s.allocations.some((a) => a.line === line.id))
  return { line, city: { name: statement?.city.name ?? '' }, madePossibleBy: statement?.allocations.find((a) => a.line === line.id)?.madePossibleBy ?? [], title: line.allocation }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityAllocation({ loaderData }: Route.ComponentProps) {
  return <CityAllocationPage {...loaderData} />
}
