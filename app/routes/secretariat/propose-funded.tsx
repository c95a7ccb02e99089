import { allocationMessages } from '#app/features/allocations/messages'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { proposeFunded } from '#app/features/calls/server/decide-call.command.server'
import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { act } from '#app/platform/http'
import { CallWithApplications } from './call'
import type { Route } from './+types/propose-funded'

export { loader, meta } from './call'

export const action = act('allocation.propose', {
  form: emptyForm,
  run: ({ context, param }) => proposeFunded(context, { call: param('call') }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/allocations/${ref}`, notice: { tone: 'good', text: scoringMessages[language].propose.done(ref) } }),
  words: (language) => ({ ...allocationMessages[language].proposalRefusals, ...scoringMessages[language].proposeRefusals }),
  conflicts: ['NOTHING_TO_PROPOSE', 'MORE_THAN_AVAILABLE'],
})

export default function ProposeFunded({ loaderData, actionData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} lastResult={actionData?.lastResult} />
}
