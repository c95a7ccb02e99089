import { readTime } from '#app/features/calls/domain/typed'
import { extendForm } from '#app/features/calls/forms/call.form'
import { callMessages } from '#app/features/calls/messages'
import { extendDeadline } from '#app/features/calls/server/move-call.command.server'
import { act } from '#app/platform/http'
import { CallWithApplications } from './call'
import type { Route } from './+types/extend-call'

export { loader, meta } from './call'

export const action = act('call.manage', {
  form: extendForm,
  async run({ context, param }, { deadlineOn, deadlineTime, reason }) {
    const time = readTime(deadlineTime)
    return time.ok ? extendDeadline(context, { call: param('call'), deadlineOn, deadlineTime: time.value, reason }) : time
  },
  then: ({ ref }, { language }) => ({ to: `/secretariat/calls/${ref}`, notice: { tone: 'good', text: callMessages[language].page.extended } }),
  words: (language) => ({ ...callMessages[language].extendRefusals, TIME_FAULT: callMessages[language].form.timeFault }),
  fields: { DEADLINE_NOT_LATER: 'deadlineOn', TIME_FAULT: 'deadlineTime' },
  conflicts: ['NOT_RUNNING', 'SCORED_ALREADY'],
})

export default function ExtendCall({ loaderData, actionData }: Route.ComponentProps) {
  return <CallWithApplications loaderData={loaderData} lastResult={actionData?.lastResult} />
}
