import { bankMessages } from '#app/features/bank/messages'
import { listClearing } from '#app/features/bank/server/lines.queries.server'
import { ClearingPage } from '#app/features/bank/ui/clearing-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/card-clearing'

export const loader = load('bank.view', async ({ context, language }) => ({ accounts: await listClearing(context), seesLedger: holds(context.actor, 'ledger.view'), title: bankMessages[language].clearing.name }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function CardClearing({ loaderData }: Route.ComponentProps) {
  return <ClearingPage {...loaderData} />
}
