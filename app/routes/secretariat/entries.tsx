import { ledgerMessages } from '#app/features/ledger/messages'
import { listEntries } from '#app/features/ledger/server/ledger.queries.server'
import { JournalPage } from '#app/features/ledger/ui/ledger-pages'
import { load } from '#app/platform/http'
import { nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/entries'

export const loader = load('ledger.view', async ({ context, url, language }) => {
  const account = url.searchParams.get('account')
  const before = Number(url.searchParams.get('before'))
  const { entries, next } = await listEntries(context, { ...(account ? { account } : {}), ...(Number.isInteger(before) && before > 0 ? { before } : {}) })
  return { entries, account, next: next ? nextHref(url, String(next)) : null, title: ledgerMessages[language].journal }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Entries({ loaderData }: Route.ComponentProps) {
  return <JournalPage {...loaderData} />
}
