import { proposeWaiverForm } from '#app/features/pledges/forms/waiver.form'
import { waiverMessages } from '#app/features/pledges/messages/waivers'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { proposeWaiver } from '#app/features/pledges/server/waive-instalments.command.server'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/propose-waiver'

export { loader, meta } from './pledge'

export const action = act('pledge.propose-waiver', {
  form: proposeWaiverForm,
  run: async ({ context, param }, { instalments, reason }) => proposeWaiver(context, { pledge: (await getPledge(context, param('pledge'))).id, instalments: instalments.includes('all') ? 'ALL' : instalments, reason }),
  then: (_, { param, language }) => ({ to: `/secretariat/pledges/${param('pledge')}`, notice: { tone: 'good', text: waiverMessages[language].proposed } }),
  words: (language) => waiverMessages[language].proposeRefusals,
  fields: { NOTHING_TO_WAIVE: 'instalments' },
  conflicts: ['WAIVER_PENDING'],
})

export default function ProposeWaiver({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastWaiver={actionData?.lastResult} />
}
