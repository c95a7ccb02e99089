import { agreementMessages } from '#app/features/agreements/messages'
import { getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { DonorAgreementPage } from '#app/features/agreements/ui/donor-agreement-page'
import { listWithDuty } from '#app/features/donors/server/contacts.queries.server'
import { donorsFor } from '#app/kernel/access'
import { load } from '#app/platform/http'
import type { Route } from './+types/agreement'

export const loader = load('donor-workspace.view', async ({ context, param, language }) => {
  const agreement = await getAgreement(context, param('agreement'))
  const donor = agreement.donor.id
  return { agreement, maySign: donorsFor(context.actor, 'agreement.sign-as-partner').includes(donor), signatories: await listWithDuty(context, donor, 'SIGNATORY'), title: agreementMessages[language].agreement(agreement.number) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorAgreement({ loaderData }: Route.ComponentProps) {
  return <DonorAgreementPage {...loaderData} />
}
