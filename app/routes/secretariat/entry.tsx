import { ledgerMessages } from '#app/features/ledger/messages'
import { getEntry } from '#app/features/ledger/server/ledger.queries.server'
import { EntryPage } from '#app/features/ledger/ui/ledger-pages'
import { load } from '#app/platform/http'
import type { Route } from './+types/entry'

export const loader = load('ledger.view', async ({ context, param, language }) => ({ entry: await getEntry(context, param('entry')), title: ledgerMessages[language].entry }))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Entry({ loaderData }: Route.ComponentProps) {
  return <EntryPage entry={loaderData.entry} />
}
