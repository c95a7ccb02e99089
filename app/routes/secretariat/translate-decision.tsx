import { frenchForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { translateDecision } from '#app/features/decisions/server/meetings.command.server'
import { DecisionPage } from '#app/features/decisions/ui/decision-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/translate-decision'

export { loader, meta } from './decision'

export const action = act('meeting.manage', {
  form: frenchForm,
  run: ({ context, param }, french) => translateDecision(context, { decision: param('decision'), ...french }),
  then: (_, { param, language }) => ({ to: `/secretariat/decisions/${param('decision')}`, notice: { tone: 'good', text: decisionMessages[language].decisionPage.frenchSaved } }),
  words: (language) => decisionMessages[language].frenchRefusals,
  fields: { FRENCH_IN_PART: 'textFr', FRENCH_MISSING: 'titleFr' },
  conflicts: ['FRENCH_STANDS'],
})

export default function TranslateDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} lastResult={actionData?.lastResult} />
}
