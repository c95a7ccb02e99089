import { statementMessages } from '#app/features/statements/messages'
import { getDonorStatement } from '#app/features/statements/server/donor-statement.queries.server'
import { DonorStatementPage } from '#app/features/statements/ui/donor-statement-page'
import { donorsOf, NotFound } from '#app/kernel/access'
import { load, type Entered } from '#app/platform/http'
import { dayOf } from '#app/platform/http/list-address'
import type { Route } from './+types/statement'

/** The statement of one's own donor that the address names; the first one's where it names none. */
export function ownStatement({ context, url }: Entered) {
  const donor = url.searchParams.get('donor') ?? donorsOf(context.actor)[0]
  if (!donor) throw new NotFound()
  return getDonorStatement(context, { donor, asOf: dayOf(url, 'asOf') ?? context.clock.today() })
}

export const loader = load('donor-workspace.view', async (entered) => {
  const statement = await ownStatement(entered)
  return { statement, csvHref: `/donor/statement.csv?donor=${statement.donor.ref}&asOf=${statement.asOf}`, action: '/donor/statement', title: statementMessages[entered.language].statement }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Statement({ loaderData }: Route.ComponentProps) {
  return <DonorStatementPage {...loaderData} />
}
