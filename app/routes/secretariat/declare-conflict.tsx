import { conflictForm } from '#app/features/calls/forms/scoring.form'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { declareConflict } from '#app/features/calls/server/score-application.command.server'
import { ApplicationPage } from '#app/features/calls/ui/application-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/declare-conflict'

export { loader, meta } from './application'

export const action = act('call.declare-conflict', {
  form: conflictForm,
  run: ({ context, param }, { reason }) => declareConflict(context, { application: param('application'), reason }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/applications/${ref}`, notice: { tone: 'good', text: scoringMessages[language].page.conflictDone } }),
  words: (language) => scoringMessages[language].conflictRefusals,
  conflicts: ['SCORING_OVER', 'DECLARED_ALREADY'],
})

export default function DeclareConflict({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplicationPage {...loaderData} lastResult={actionData?.lastResult} />
}
