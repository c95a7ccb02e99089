import { cityMessages } from '#app/features/cities/messages'
import { getPeriod, getPeriodAround, listPeriods } from '#app/features/fund/server/fund.queries.server'
import { transparencyMessages } from '#app/features/transparency/messages'
import { getPublicFund } from '#app/features/transparency/server/public-fund.queries.server'
import { PublicFundPage } from '#app/features/transparency/ui/public-fund-page'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import type { Route } from './+types/fund'

export const loader = load('fund.view-public', async ({ context, url, language }) => {
  const asOf = context.clock.today()
  const wanted = url.searchParams.get('period')
  const period = wanted ? await getPeriod(context, { code: wanted }) : await getPeriodAround(context, asOf)
  const periods = (await listPeriods(context)).filter((p) => p.startsOn <= asOf).map((p) => p.code)
  return { fund: await getPublicFund(context, { period: period.code, asOf: asOf < period.endsOn ? asOf : period.endsOn }), periods, isOver: !wanted && period.endsOn < asOf, title: transparencyMessages[language].fundTitle }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Fund({ loaderData }: Route.ComponentProps) {
  const { regions } = useMessages(cityMessages)
  return <PublicFundPage fund={loaderData.fund} periods={loaderData.periods} isOver={loaderData.isOver} regionName={(region) => regions[region as keyof typeof regions] ?? region} />
}
