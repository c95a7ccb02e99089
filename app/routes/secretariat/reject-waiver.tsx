import { decideWaiverForm } from '#app/features/pledges/forms/waiver.form'
import { waiverMessages } from '#app/features/pledges/messages/waivers'
import { rejectWaiver } from '#app/features/pledges/server/waive-instalments.command.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/reject-waiver'

export { loader, meta } from './pledge'

export const action = act('pledge.reject-waiver', {
  form: decideWaiverForm,
  run: ({ context }, { waiver }) => rejectWaiver(context, { proposal: waiver as Id<'waiver'> }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: waiverMessages[language].rejected } }),
  words: (language) => waiverMessages[language].waiveRefusals,
  conflicts: ['WAIVER_DECIDED'],
})

export default function RejectWaiver({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
