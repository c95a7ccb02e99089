import { approvalMessages } from '#app/features/approvals/messages'
import { approveWaiverForm } from '#app/features/pledges/forms/waiver.form'
import { waiverMessages } from '#app/features/pledges/messages/waivers'
import { waiveInstalments } from '#app/features/pledges/server/waive-instalments.command.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/approve-waiver'

export { loader, meta } from './pledge'

export const action = act('pledge.approve-waiver', {
  form: approveWaiverForm,
  run: ({ context }, { waiver, seen }) => waiveInstalments(context, { proposal: waiver as Id<'waiver'>, seen }),
  then: ({ decides }, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: decides ? waiverMessages[language].approved : approvalMessages[language].state.firstDone } }),
  words: (language) => waiverMessages[language].waiveRefusals,
  conflicts: ['WAIVER_DECIDED', 'NOTHING_TO_WAIVE', 'APPROVED_BY_YOU', 'APPROVED_MEANWHILE'],
})

export default function ApproveWaiver({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
