import { agreementMessages } from '#app/features/agreements/messages'
import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { AgreementsTable } from '#app/features/agreements/ui/list-agreements-page'
import { paymentMessages } from '#app/features/payments/messages'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { PaymentsTable } from '#app/features/payments/ui/payments-table'
import { pledgeMessages } from '#app/features/pledges/messages'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { PledgePage } from '#app/features/pledges/ui/pledge-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { Section } from '#app/ui/primitives'
import type { Route } from './+types/pledge'

export const loader = load('pledge.view', async ({ context, param, language }) => {
  const pledge = await getPledge(context, param('pledge'))
  const { payments } = await listPayments(context, { pledge: pledge.id })
  const { agreements } = await listAgreements(context, { pledge: pledge.id })
  return { pledge, payments, agreements, duties: { acknowledge: holds(context.actor, 'pledge.acknowledge'), draftAgreement: holds(context.actor, 'agreement.draft') }, title: `${pledgeMessages[language].pledge} ${pledge.ref}` }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export type PledgeLoaderData = Route.ComponentProps['loaderData']

/** A pledge with the payments that came for it. */
export function PledgeWithPayments({ loaderData, lastResult }: { loaderData: PledgeLoaderData; lastResult?: Parameters<typeof PledgePage>[0]['lastResult'] }) {
  const payments = useMessages(paymentMessages)
  const words = useMessages(pledgeMessages).desk
  const { agreements } = useMessages(agreementMessages)
  return (
    <PledgePage pledge={loaderData.pledge} duties={loaderData.duties} lastResult={lastResult}>
      <Section title={payments.payments}>
        <PaymentsTable payments={loaderData.payments} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} empty={words.noPayments} />
      </Section>
      {loaderData.agreements.length > 0 ? (
        <Section title={agreements}>
          <AgreementsTable agreements={loaderData.agreements} hrefOf={(row) => `/secretariat/agreements/${row.number}`} showDonor={false} />
        </Section>
      ) : null}
    </PledgePage>
  )
}

export default function Pledge({ loaderData }: Route.ComponentProps) {
  return <PledgeWithPayments loaderData={loaderData} />
}
