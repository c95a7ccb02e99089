import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { callMessages } from '#app/features/calls/messages'
import { publishCall } from '#app/features/calls/server/move-call.command.server'
import { act } from '#app/platform/http'
import { CallWithApplications } from './call'
import type { Route } from './+types/publish-call'

export { loader, meta } from './call'

export const action = act('call.manage', {
  form: emptyForm,
  run: ({ context, param }) => publishCall(context, { call: param('call') }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: callMessages[language].page.published(ref) } }),
  words: (language) => callMessages[language].publishRefusals,
  conflicts: ['NOT_A_DRAFT', 'MORE_THAN_WINDOW_HOLDS'],
})

export default function PublishCall({ loaderData, actionData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} lastResult={actionData?.lastResult} />
}
