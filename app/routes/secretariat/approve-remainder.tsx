import { approvalMessages } from '#app/features/approvals/messages'
import { approveMoveForm } from '#app/features/remainders/forms/move.form'
import { remainderMessages } from '#app/features/remainders/messages'
import { approveMove } from '#app/features/remainders/server/approve-move.command.server'
import { getMove } from '#app/features/remainders/server/moves.queries.server'
import { MovePage } from '#app/features/remainders/ui/move-pages'
import { act } from '#app/platform/http'
import type { Route } from './+types/approve-remainder'

export { loader, meta } from './remainder'

export const action = act('remainder.approve', {
  form: approveMoveForm,
  run: async ({ context, param, server }, { seen }) => approveMove(context, { move: (await getMove(context, param('move'))).id, seen, origin: server.config.origin, demonstration: server.config.demo }),
  then: ({ ref, entry }, { language }) => ({ to: `/secretariat/remainders/${ref}`, notice: { tone: 'good', text: entry ? remainderMessages[language].detail.approved(ref) : approvalMessages[language].state.firstDone } }),
  words: (language) => remainderMessages[language].approveRefusals,
  conflicts: ['NOT_PROPOSED', 'APPROVED_BY_YOU', 'APPROVED_MEANWHILE', 'MORE_THAN_REMAINS'],
})

export default function ApproveRemainder({ loaderData, actionData }: Route.ComponentProps) {
  return <MovePage {...loaderData} lastResult={actionData?.lastResult} />
}
