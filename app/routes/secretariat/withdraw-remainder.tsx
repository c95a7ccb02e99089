import { moveReasonForm } from '#app/features/remainders/forms/move.form'
import { remainderMessages } from '#app/features/remainders/messages'
import { getMove } from '#app/features/remainders/server/moves.queries.server'
import { withdrawMove } from '#app/features/remainders/server/decline-move.command.server'
import { MovePage } from '#app/features/remainders/ui/move-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/withdraw-remainder'

export { loader, meta } from './remainder'

export const action = act('remainder.propose', {
  form: moveReasonForm,
  run: async ({ context, param }, { reason }) => withdrawMove(context, { move: (await getMove(context, param('move'))).id, reason }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/remainders/${param('move')}`, notice: { tone: 'good', text: remainderMessages[language].detail.withdrawn(ref) } }),
  words: (language) => remainderMessages[language].withdrawRefusals,
  conflicts: ['NOT_PROPOSED'],
})

export default function WithdrawRemainder({ loaderData, actionData }: Route.ComponentProps) {
  return <MovePage {...loaderData} refused="withdraw" lastResult={actionData?.lastResult} />
}
