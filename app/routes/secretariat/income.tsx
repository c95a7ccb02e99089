import { incomeMessages } from '#app/features/income/messages'
import { getIncome } from '#app/features/income/server/income.queries.server'
import { IncomePage } from '#app/features/income/ui/income-pages'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/income'

export const loader = load('income.view', async ({ context, param, language }) => {
  const income = await getIncome(context, param('income'))
  const { actor } = context
  return {
    income,
    duties: { person: personOf(actor), record: holds(actor, 'income.record'), confirm: holds(actor, 'income.confirm'), reverse: holds(actor, 'income.reverse'), seeLedger: holds(actor, 'ledger.view') },
    title: `${incomeMessages[language].income} ${income.ref}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Income({ loaderData }: Route.ComponentProps) {
  return <IncomePage {...loaderData} />
}
