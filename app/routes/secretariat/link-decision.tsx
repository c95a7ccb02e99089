import type { LinkKind } from '#app/features/decisions/domain/meeting'
import { linkForm } from '#app/features/decisions/forms/meeting.form'
import { decisionMessages } from '#app/features/decisions/messages'
import { linkDecision } from '#app/features/decisions/server/meetings.command.server'
import { DecisionPage } from '#app/features/decisions/ui/decision-page'
import { act } from '#app/platform/http'
import type { Route } from './+types/link-decision'

export { loader, meta } from './decision'

export const action = act('meeting.manage', {
  form: linkForm,
  run({ context, param }, { subject }) {
    const [kind, ...rest] = subject.split(':')
    return linkDecision(context, { decision: param('decision'), kind: kind as LinkKind, subject: rest.join(':') })
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/decisions/${ref}`, notice: { tone: 'good', text: decisionMessages[language].decisionPage.linked(ref) } }),
  words: (language) => decisionMessages[language].linkRefusals,
  fields: { UNKNOWN_SUBJECT: 'subject', LINKED_ALREADY: 'subject' },
})

export default function LinkDecision({ loaderData, actionData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} lastResult={actionData?.lastResult} />
}
