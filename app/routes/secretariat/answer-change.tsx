import { answerChangeForm } from '#app/features/pledges/forms/change-request.form'
import { changeRequestMessages } from '#app/features/pledges/messages/change-request'
import { answerChange } from '#app/features/pledges/server/change-requests.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/answer-change'

export { loader, meta } from './pledge'

export const action = act('pledge.answer-change', {
  form: answerChangeForm,
  run: async ({ context, param, server }, input) => answerChange(context, { pledge: (await getPledge(context, param('pledge'))).id, origin: server.config.origin, ...input }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: changeRequestMessages[language].answered } }),
  words: (language) => changeRequestMessages[language].answerRefusals,
  fields: { PLEDGE_HAS_PAYMENTS: 'decision', PLEDGE_CANNOT_MOVE: 'decision' },
  conflicts: ['ANSWERED_ALREADY'],
})

export default function AnswerChange({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastAnswer={actionData?.lastResult} />
}
