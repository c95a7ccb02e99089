import { agreementMessages } from '#app/features/agreements/messages'
import { getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { DonorAgreementPage } from '#app/features/agreements/ui/donor-agreement-page'
import { load } from '#app/platform/http'
import type { Route } from './+types/agreement'

export const loader = load('donor-workspace.view', async ({ context, param, language }) => {
  const agreement = await getAgreement(context, param('agreement'))
  return { agreement, title: agreementMessages[language].agreement(agreement.number) }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function DonorAgreement({ loaderData }: Route.ComponentProps) {
  return <DonorAgreementPage {...loaderData} />
}
