import { moveReasonForm } from '#app/features/remainders/forms/move.form'
import { remainderMessages } from '#app/features/remainders/messages'
import { getMove } from '#app/features/remainders/server/moves.queries.server'
import { reverseMove } from '#app/features/remainders/server/reverse-move.command.server'
import { MovePage } from '#app/features/remainders/ui/move-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/reverse-remainder'

export { loader, meta } from './remainder'

export const action = act('remainder.approve', {
  form: moveReasonForm,
  run: async ({ context, param }, { reason }) => reverseMove(context, { move: (await getMove(context, param('move'))).id, reason }),
  then: ({ ref }, { param, language }) => ({ to: `/secretariat/remainders/${param('move')}`, notice: { tone: 'good', text: remainderMessages[language].detail.reversed(ref) } }),
  words: (language) => remainderMessages[language].reverseRefusals,
  conflicts: ['NOT_MOVED'],
})

export default function ReverseRemainder({ loaderData, actionData }: Route.ComponentProps) {
  return <MovePage {...loaderData} refused="reverse" lastResult={actionData?.lastResult} />
}
