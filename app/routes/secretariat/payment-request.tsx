import { getDonor } from '#app/features/donors/server/donors.queries.server'
import { proFormaForm } from '#app/features/pledges/forms/pro-forma.form'
import { proFormaMessages } from '#app/features/pledges/messages/pro-forma'
import { issueProForma } from '#app/features/pledges/server/issue-pro-forma.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import { PledgeWithPayments } from './pledge'
import type { Route } from './+types/payment-request'

export { loader, meta } from './pledge'

/** In the language of the donor, who is to read it. */
export const action = act('pro-forma.issue-for-donor', {
  form: proFormaForm,
  async run({ context, param, server }, { instalment }) {
    const pledge = await getPledge(context, param('pledge'))
    const { language } = await getDonor(context, pledge.donor.id)
    return issueProForma(context, { pledge: pledge.id, instalment: (instalment ?? null) as Id<'instalment'> | null, language: language, origin: server.config.origin, demonstration: server.config.demo })
  },
  then: ({ document }) => `/documents/${document}`,
  words: (language) => proFormaMessages[language].refusals,
})

export default function PaymentRequest({ loaderData, actionData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} lastResult={actionData?.lastResult} />
}
