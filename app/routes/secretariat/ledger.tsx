import { ledgerMessages } from '#app/features/ledger/messages'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { TrialBalancePage } from '#app/features/ledger/ui/ledger-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/ledger'

export const loader = load('ledger.view', async ({ context, language }) => ({ ...(await getTrialBalance(context)), title: ledgerMessages[language].ledger }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Ledger({ loaderData }: Route.ComponentProps) {
  return <TrialBalancePage {...loaderData} />
}
