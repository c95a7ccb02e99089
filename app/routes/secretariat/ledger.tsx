import { ledgerMessages } from '#app/features/ledger/messages'
import { getTrialBalance } from '#app/features/ledger/server/ledger.queries.server'
import { TrialBalancePage } from '#app/features/ledger/ui/ledger-pages'
import { getAccountNames } from '#app/features/statements/server/account-names.queries.server'
import { sum } from '#app/kernel/money'
import { nameKeyOf } from '#app/kernel/place'
import { load } from '#app/platform/http'
import type { Route } from './+types/ledger'

export const loader = load('ledger.view', async ({ context, language, url }) => {
  const { rows: all, value } = await getTrialBalance(context)
  const nameOf = await getAccountNames(context)
  const filter = { account: url.searchParams.get('account')?.trim() ?? '', currency: url.searchParams.get('currency') ?? '' }
  const key = nameKeyOf(filter.account)
  const rows = all
    .map((row) => ({ ...row, name: nameOf(row.account) }))
    .filter((row) => (filter.currency === '' || row.currency === filter.currency) && nameKeyOf(`${row.account} ${row.name ?? ''}`).includes(key))
  return { rows, value, shown: sum(rows.map((row) => row.value), 'USD'), filter, currencies: [...new Set(all.map((row) => row.currency))].sort(), title: ledgerMessages[language].ledger }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Ledger({ loaderData }: Route.ComponentProps) {
  return <TrialBalancePage {...loaderData} />
}
