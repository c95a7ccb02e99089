import { decideWaiverForm } from '#app/features/pledges/forms/waiver.form'
import { waiverMessages } from '#app/features/pledges/messages/waivers'
import { waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/approve-waiver'

export { loader, meta } from './pledge'

export const action = act('pledge.approve-waiver', {
  form: decideWaiverForm,
  run: ({ context }, { waiver }) => waiveInstalments(context, { proposal: waiver as Id<'waiver'> }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: waiverMessages[language].approved } }),
  words: (language) => waiverMessages[language].waiveRefusals,
  conflicts: ['WAIVER_DECIDED', 'NOTHING_TO_WAIVE'],
})

export default function ApproveWaiver({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
