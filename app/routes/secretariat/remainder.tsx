import { remainderMessages } from '#app/features/remainders/messages'
import { getMove } from '#app/features/remainders/server/moves.queries.server'
import { MovePage } from '#app/features/remainders/ui/move-pages'
import { holds, personOf } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/remainder'

export const loader = load('remainder.view', async ({ context, param, language }) => {
  const move = await getMove(context, param('move'))
  const { actor } = context
  return { move, duties: { person: personOf(actor), propose: holds(actor, 'remainder.propose'), approve: holds(actor, 'remainder.approve'), seeLedger: holds(actor, 'ledger.view') }, title: `${remainderMessages[language].remainders} ${move.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Remainder({ loaderData }: Route.ComponentProps) {
  return <MovePage {...loaderData} />
}
