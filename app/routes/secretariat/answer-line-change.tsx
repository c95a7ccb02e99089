import { answerChangeForm } from '#app/features/line-changes/forms/line-change.form'
import { lineChangeMessages } from '#app/features/line-changes/messages'
import { answerChange } from '#app/features/line-changes/server/line-changes.command.server'
import { requireChange } from '#app/features/line-changes/server/line-changes.queries.server'
import { ChangesDeskPage } from '#app/features/line-changes/ui/changes-pages'
import { act, load } from '#app/platform/http'
import { changesDesk } from './changes-desk.server'
import type { Route } from './+types/answer-line-change'

export const loader = load('line-change.view', async (entered) => {
  await requireChange(entered.context, entered.param('change'))
  return { desk: await changesDesk(entered), change: entered.param('change') }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.desk.title }]

export const action = act('line-change.view', {
  form: answerChangeForm,
  run: ({ context, param }, { decision, answer }) => answerChange(context, { change: param('change'), accepts: decision === 'ACCEPT', answer }),
  then: ({ ref, status }, { language }) => ({ to: '/secretariat/line-changes', notice: { tone: 'good', text: lineChangeMessages[language].desk[status === 'CHECKED' ? 'checked' : 'done'](ref) } }),
  words: (language) => lineChangeMessages[language].answerRefusals,
  conflicts: ['ANSWERED_ALREADY'],
})

export default function AnswerLineChange({ loaderData, actionData }: Route.ComponentProps) {
  return <ChangesDeskPage {...loaderData.desk} answered={{ change: loaderData.change, result: actionData?.lastResult }} />
}
