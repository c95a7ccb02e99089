import { bankMessages } from '#app/features/bank/messages'
import { getLine } from '#app/features/bank/server/lines.queries.server'
import { BankLinePage } from '#app/features/bank/ui/line-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/bank-line'

export const loader = load('bank.view', async ({ context, param, language }) => {
  const line = await getLine(context, param('line'))
  return { line, may: { book: holds(context.actor, 'bank.book'), seeLedger: holds(context.actor, 'ledger.view') }, title: `${bankMessages[language].inbox.line} ${line.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function BankLine({ loaderData }: Route.ComponentProps) {
  return <BankLinePage {...loaderData} />
}
