import { scoreForm } from '#app/features/calls/forms/scoring.form'
import { scoringMessages } from '#app/features/calls/messages/scoring'
import { scoreApplication } from '#app/features/calls/server/score-application.command.server'
import { ApplicationPage } from '#app/features/calls/ui/application-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/score-application'

export { loader, meta } from './application'

export const action = act('call.score', {
  form: scoreForm,
  run: ({ context, param }, { unbound, scores }) =>
    scoreApplication(context, { application: param('application'), unbound: unbound === 'on', scores: scores.map(({ criterion, points, comment }) => ({ criterion, points: points && /^\d{1,3}$/.test(points) ? Number(points) : null, comment: comment ?? '' })) }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/applications/${ref}`, notice: { tone: 'good', text: scoringMessages[language].page.handedIn(ref) } }),
  words: (language) => scoringMessages[language].scoreRefusals,
  fields: { CONFLICT_UNSAID: 'unbound' },
  conflicts: ['TWO_HAVE_SCORED', 'SCORED_ALREADY', 'SCORING_OVER', 'NOT_SENT'],
})

export default function ScoreApplication({ loaderData, actionData }: Route.ComponentProps) {
  return <ApplicationPage {...loaderData} lastResult={actionData?.lastResult} />
}
