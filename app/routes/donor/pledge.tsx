import { agreementMessages } from '#app/features/agreements/messages'
import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { AgreementsTable } from '#app/features/agreements/ui/list-agreements-page'
import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import { findPledgeExchange } from '#app/features/payments/server/exchange.queries.server'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { placementMessages } from '#app/features/placements/messages'
import { findPlacementOfPledge } from '#app/features/placements/server/placements.queries.server'
import { pledgeMessages } from '#app/features/pledges/messages'
import { OPEN_STATUSES } from '#app/features/pledges/domain/pledge'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { DonorPledgePage } from '#app/features/statements/ui/donor-pledge-page'
import { isCardCurrency } from '#app/kernel/money/card-amount'
import { listDocuments } from '#app/platform/files'
import { listChangeRequests } from '#app/features/pledges/server/change-requests.queries.server'
import { AskForChange } from '#app/features/pledges/ui/change-requests'
import { DonorNumber } from '#app/features/pledges/ui/donor-number'
import { listReminders } from '#app/features/pledges/server/reminders.queries.server'
import { RemindersSection } from '#app/features/pledges/ui/reminders-section'
import { donorsFor, type Permission } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import type { Route } from './+types/pledge'

export const loader = load('donor-workspace.view', async ({ context, param, server, language }) => {
  const pledge = await getPledge(context, param('pledge'))
  const { payments } = await listPayments(context, { pledge: pledge.id })
  const { agreements } = await listAgreements(context, { pledge: pledge.id })
  const may = (permission: Permission) => donorsFor(context.actor, permission).some((donor) => donor === pledge.donor.id)
  const isOpen = OPEN_STATUSES.includes(pledge.status)
  const requests = (await listDocuments(context, `pledge:${pledge.id}`)).filter((file) => file.kind === 'PRO_FORMA')
  return {
    pledge,
    payments,
    exchange: await findPledgeExchange(context, pledge),
    agreements,
    placement: await findPlacementOfPledge(context, pledge.id),
    requests,
    reminders: await listReminders(context, pledge.id),
    changes: await listChangeRequests(context, { pledge: pledge.id }),
    mayAsk: isOpen && may('pledge.ask-change'),
    mayNumber: may('pledge.set-donor-number'),
    canPay: isOpen && may('payment.start-instalment') && server.card !== null && isCardCurrency(pledge.amount.currency),
    canAsk: isOpen && may('pro-forma.issue') && (await findBankAccount(context)) !== null,
    title: `${pledgeMessages[language].pledge} ${pledge.ref}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

type LastResult = Parameters<typeof DonorPledgePage>[0]['lastResult']

/** One promise of the donor with all that belongs to it. */
export function PledgeOfDonor({ loaderData, lastAsked, lastNumber }: { loaderData: Route.ComponentProps['loaderData']; lastAsked?: LastResult; lastNumber?: LastResult }) {
  const { agreements: title } = useMessages(agreementMessages)
  const staff = useMessages(placementMessages)
  const { agreements, placement, reminders, changes, mayAsk, mayNumber, ...rest } = loaderData
  return (
    <DonorPledgePage {...rest}>
      {placement ? (
        <p>
          <TextLink href={`/donor/placements/${placement.ref}`}>{staff.detail.ofPledge(placement.ref)}</TextLink>
        </p>
      ) : null}
      {agreements.length > 0 ? (
        <Section title={title}>
          <AgreementsTable agreements={agreements} hrefOf={(row) => `/donor/agreements/${row.number}`} showDonor={false} />
        </Section>
      ) : null}
      <RemindersSection reminders={reminders} />
      {mayNumber ? <DonorNumber pledge={rest.pledge.ref} number={rest.pledge.donorNumber} area="donor" lastResult={lastNumber} /> : null}
      <AskForChange pledge={rest.pledge.ref} requests={changes} mayAsk={mayAsk} lastResult={lastAsked} />
    </DonorPledgePage>
  )
}

export default function DonorPledge({ loaderData }: Route.ComponentProps) {
  return <PledgeOfDonor loaderData={loaderData} />
}
