import { reasonForm } from '#app/features/calls/forms/call.form'
import { callMessages } from '#app/features/calls/messages'
import { cancelCall } from '#app/features/calls/server/move-call.command.server'
import { act } from '#app/platform/http'
import { CallWithApplications } from './call'
import type { Route } from './+types/cancel-call'

export { loader, meta } from './call'

export const action = act('call.manage', {
  form: reasonForm,
  run: ({ context, param }, { reason }) => cancelCall(context, { call: param('call'), reason }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: callMessages[language].page.cancelled(ref) } }),
  words: (language) => callMessages[language].cancelRefusals,
  conflicts: ['NOT_RUNNING'],
})

export default function CancelCall({ loaderData, actionData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} lastResult={actionData?.lastResult} />
}
