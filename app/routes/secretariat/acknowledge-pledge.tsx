import { emptyForm } from '#app/features/pledges/forms/gift.form'
import { pledgeMessages } from '#app/features/pledges/messages'
import { acknowledgePledge } from '#app/features/pledges/server/move-pledge.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/acknowledge-pledge'

export { loader, meta } from './pledge'

export const action = act('pledge.acknowledge', {
  form: emptyForm,
  run: async ({ context, param }) => acknowledgePledge(context, { pledge: (await getPledge(context, param('pledge'))).id }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: pledgeMessages[language].desk.acknowledged } }),
  words: (language) => pledgeMessages[language].moveRefusals,
  conflicts: ['PLEDGE_CANNOT_MOVE'],
})

export default function AcknowledgePledge({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
