import { listCalendar } from '#app/features/calendar/server/calendar.queries.server'
import { addressSetting } from '#app/features/settings/server/settings.queries.server'
import { coordinatorMessages } from '#app/features/statements/messages/coordinator'
import { beyondMembers, listClusterStatements, listOwnTerms } from '#app/features/statements/server/cluster-statement.queries.server'
import { CoordinatorPage } from '#app/features/statements/ui/coordinator-page'
import { addDays } from '#app/kernel/time'
import { load } from '#app/platform/http'
import type { Route } from './+types/home'

/** A year ahead. */
const DAYS_AHEAD = 365

export const loader = load('coordinator-workspace.view', async ({ context, language }) => {
  const today = context.clock.today()
  const statements = await listClusterStatements(context)
  return {
    clusters: await Promise.all(statements.map(async (statement) => ({ ...statement, beyond: beyondMembers(statement), events: (await listCalendar(context, { from: today, to: addDays(today, DAYS_AHEAD), kind: undefined, cluster: statement.code })).filter((event) => !event.isCancelled) }))),
    terms: await listOwnTerms(context),
    contact: await addressSetting(context, 'team-address'),
    today,
    title: coordinatorMessages[language].title,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CoordinatorHome({ loaderData }: Route.ComponentProps) {
  return <CoordinatorPage {...loaderData} />
}
