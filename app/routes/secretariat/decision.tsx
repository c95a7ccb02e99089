import { decisionMessages } from '#app/features/decisions/messages'
import { getDecision, listLinkChoices } from '#app/features/decisions/server/meetings.queries.server'
import { DecisionPage } from '#app/features/decisions/ui/decision-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/decision'

export const loader = load('meeting.view', async ({ context, param, language }) => {
  const decision = await getDecision(context, param('decision'))
  const mayTranslate = holds(context.actor, 'meeting.manage')
  return { decision, choices: mayTranslate ? await listLinkChoices(context) : [], mayTranslate, title: `${decisionMessages[language].decision} ${decision.ref ?? ''}`.trim() }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Decision({ loaderData }: Route.ComponentProps) {
  return <DecisionPage {...loaderData} />
}
