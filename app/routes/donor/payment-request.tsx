import { proFormaForm } from '#app/features/pledges/forms/pro-forma.form'
import { proFormaMessages } from '#app/features/pledges/messages/pro-forma'
import { issueProForma } from '#app/features/pledges/server/issue-pro-forma.command.server'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { DonorPledgePage } from '#app/features/statements/ui/donor-pledge-page'
import type { Id } from '#app/kernel/identity'
import { act } from '#app/platform/http'
import type { Route } from './+types/payment-request'

export { loader, meta } from './pledge'

export const action = act('donor-workspace.view', {
  form: proFormaForm,
  run: async ({ context, param, server, language }, { instalment }) =>
    issueProForma(context, { pledge: (await getPledge(context, param('pledge'))).id, instalment: (instalment ?? null) as Id<'instalment'> | null, language, origin: server.config.origin, demonstration: server.config.demo }),
  then: ({ document }) => `/documents/${document}`,
  words: (language) => proFormaMessages[language].refusals,
})

export default function PaymentRequest({ loaderData, actionData }: Route.ComponentProps) {
  return <DonorPledgePage {...loaderData} lastResult={actionData?.lastResult} />
}
