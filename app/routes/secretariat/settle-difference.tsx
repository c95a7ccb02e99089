import { talkForm } from '#app/features/calls/forms/scoring.form'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { settleDifference } from '#app/features/calls/server/score-application.command.server'
import { ApplicationPage } from '#app/features/calls/ui/application-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/settle-difference'

export { loader, meta } from './application'

export const action = act('call.score', {
  form: talkForm,
  run: ({ context, param }, { talk }) => settleDifference(context, { application: param('application'), talk }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/applications/${ref}`, notice: { tone: 'good', text: scoringMessages[language].page.settled(ref) } }),
  words: (language) => scoringMessages[language].settleRefusals,
  conflicts: ['SCORING_OVER', 'NOTHING_TO_SETTLE'],
})

export default function SettleDifference({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplicationPage {...loaderData} lastResult={actionData?.lastResult} />
}
