import { closingMessages } from '#app/features/closing/messages'
import { listClosings } from '#app/features/closing/server/closings.queries.server'
import { PeriodsPage } from '#app/features/closing/ui/periods-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/periods'

export const loader = load('secretariat.view', async ({ context, language }) => ({ closings: await listClosings(context), mayOpen: holds(context.actor, 'period.manage'), title: closingMessages[language].periods }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Periods({ loaderData }: Route.ComponentProps) {
  return <PeriodsPage {...loaderData} />
}
