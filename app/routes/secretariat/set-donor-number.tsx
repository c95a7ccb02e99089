import { donorNumberForm } from '#app/features/pledges/forms/donor-number.form'
import { pledgeMessages } from '#app/features/pledges/messages'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { setDonorNumber } from '#app/features/pledges/server/set-donor-number.command.server'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/set-donor-number'

export { loader, meta } from './pledge'

export const action = act('pledge.set-donor-number-for-donor', {
  form: donorNumberForm,
  run: async ({ context, param }, { donorNumber }) => setDonorNumber(context, { pledge: (await getPledge(context, param('pledge'))).id, number: donorNumber ?? null }),
  then: ({ ref }, { language }) => ({ to: `/secretariat/pledges/${ref}`, notice: { tone: 'good', text: pledgeMessages[language].desk.donorNumberSaved } }),
  words: () => ({}),
})

export default function SetDonorNumber({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastNumber={actionData?.lastResult} />
}
