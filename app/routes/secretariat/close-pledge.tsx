import { closePledgeForm } from '#app/features/pledges/forms/close-pledge.form'
import { pledgeMessages } from '#app/features/pledges/messages'
import { closePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/close-pledge'

export { loader, meta } from './pledge'

export const action = act('pledge.acknowledge', {
  form: closePledgeForm,
  run: async ({ context, param }, { to, reason }) => closePledge(context, { pledge: (await getPledge(context, param('pledge'))).id, to, reason }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: pledgeMessages[language].desk.closed } }),
  words: (language) => pledgeMessages[language].moveRefusals,
  conflicts: ['PLEDGE_CANNOT_MOVE'],
})

export default function ClosePledge({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
