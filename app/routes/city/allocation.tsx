import { getCityLine } from '#app/features/allocations/server/allocations.queries.server'
import { listOwnReports } from '#app/features/reporting/server/reports.queries.server'
import { CityLinePage } from '#app/features/reporting/ui/city-line-page'
import { getCityStatement } from '#app/features/statements/server/city-statement.queries.server'
import { citiesOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/allocation'

export const loader = load('city-workspace.view', async ({ context, param }) => {
  const line = await getCityLine(context, param('line'), citiesOf(context.actor))
  const statements = await Promise.all(citiesOf(context.actor).map((city) => getCityStatement(context, { city, asOf: context.clock.today() })))
  const statement = statements.find((s) => s.allocations.some((a) => a.line === line.id))
  const madePossibleBy = statement?.allocations.find((a) => a.line === line.id)?.madePossibleBy ?? []
  return { line, city: { name: statement?.city.name ?? '' }, madePossibleBy, reports: await listOwnReports(context, { line: line.id }), title: line.allocation }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CityAllocation({ loaderData }: Route.ComponentProps) {
  return <CityLinePage {...loaderData} />
}
