import { transparencyMessages } from '#app/features/transparency/messages'
import { PublicRowsPage } from '#app/features/transparency/ui/public-rows-page'
import { load } from '#app/platform/http'
import { rowsOf } from './public-rows.server'
import type { Route } from './+types/fund-rows'

export const loader = load('fund.view-public', async (entered) => {
  const rows = await rowsOf(entered)
  const { language } = entered
  return { ...rows, csvHref: `/${language}/fund/${rows.of}/rows.csv?period=${rows.period.code}`, fundHref: `/${language}/fund?period=${rows.period.code}`, title: transparencyMessages[language].rows.names[rows.of] }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function FundRows({ loaderData }: Route.ComponentProps) {
  return <PublicRowsPage {...loaderData} />
}
