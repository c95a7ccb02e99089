import { agreementMessages } from '#app/features/agreements/messages'
import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { AgreementsTable } from '#app/features/agreements/ui/list-agreements-page'
import { listShortfalls } from '#app/features/allocations/server/shortfalls.queries.server'
import { Shortfalls } from '#app/features/allocations/ui/shortfalls'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { findPartnershipOfPledge } from '#app/features/partnerships/server/partnerships.queries.server'
import { paymentMessages } from '#app/features/payments/messages'
import { findPledgeExchange } from '#app/features/payments/server/exchange.queries.server'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { PledgeExchangeSection } from '#app/features/payments/ui/exchange'
import { PaymentsTable } from '#app/features/payments/ui/payments-table'
import { placementMessages } from '#app/features/placements/messages'
import { findPlacementOfPledge } from '#app/features/placements/server/placements.queries.server'
import { pledgeMessages } from '#app/features/pledges/messages'
import { getPledge } from '#app/features/pledges/server/pledges.queries.server'
import { listWaivers } from '#app/features/pledges/server/waivers.queries.server'
import { PledgePage } from '#app/features/pledges/ui/pledge-page'
import { WaiversSection } from '#app/features/pledges/ui/waivers-section'
import { holds, personOf } from '#app/kernel/access'
import { OPEN_STATUSES } from '#app/features/pledges/domain/pledge'
import { PaymentRequests } from '#app/features/pledges/ui/payment-requests'
import { findBankAccount } from '#app/features/fund/server/fund.queries.server'
import { listDocuments } from '#app/platform/files'
import { listChangeRequests } from '#app/features/pledges/server/change-requests.queries.server'
import { AnswerChange } from '#app/features/pledges/ui/change-requests'
import { DonorNumber } from '#app/features/pledges/ui/donor-number'
import { listReminders } from '#app/features/pledges/server/reminders.queries.server'
import { RemindersSection } from '#app/features/pledges/ui/reminders-section'
import { load } from '#app/platform/http'
import { useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import type { Route } from './+types/pledge'

export const loader = load('pledge.view', async ({ context, param, language }) => {
  const pledge = await getPledge(context, param('pledge'))
  const { payments } = await listPayments(context, { pledge: pledge.id })
  const { agreements } = await listAgreements(context, { pledge: pledge.id })
  const { actor } = context
  const waivers = await listWaivers(context, { pledge: pledge.id })
  const waiverDuties = { person: personOf(actor), propose: holds(actor, 'pledge.propose-waiver'), approve: holds(actor, 'pledge.approve-waiver'), reject: holds(actor, 'pledge.reject-waiver') }
  const partnership = await findPartnershipOfPledge(context, pledge.id)
  const requests = (await listDocuments(context, `pledge:${pledge.id}`)).filter((file) => file.kind === 'PRO_FORMA')
  const canAsk = holds(actor, 'pro-forma.issue') && OPEN_STATUSES.includes(pledge.status) && pledge.nextDueOn !== null && (await findBankAccount(context)) !== null
  return {
    pledge,
    payments,
    exchange: await findPledgeExchange(context, pledge),
    agreements,
    partnership,
    placement: await findPlacementOfPledge(context, pledge.id),
    waivers,
    shortfalls: pledge.window ? await listShortfalls(context, { window: pledge.window }) : [],
    waiverDuties,
    requests,
    canAsk,
    reminders: await listReminders(context, pledge.id),
    changes: await listChangeRequests(context, { pledge: pledge.id }),
    mayNumber: holds(actor, 'pledge.set-donor-number-for-donor'),
    mayAnswer: holds(actor, 'pledge.answer-change'),
    duties: { acknowledge: holds(actor, 'pledge.acknowledge'), draftAgreement: holds(actor, 'agreement.draft') },
    title: `${pledgeMessages[language].pledge} ${pledge.ref}`,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export type PledgeLoaderData = Route.ComponentProps['loaderData']

type LastResult = Parameters<typeof PledgePage>[0]['lastResult']

/** A pledge with the payments that came for it. */
export function PledgeWithPayments({ loaderData, lastResult, lastWaiver, lastAnswer, lastNumber }: { loaderData: PledgeLoaderData; lastResult?: LastResult; lastWaiver?: LastResult; lastAnswer?: LastResult; lastNumber?: LastResult }) {
  const payments = useMessages(paymentMessages)
  const words = useMessages(pledgeMessages).desk
  const { detail } = useMessages(partnershipMessages)
  const staff = useMessages(placementMessages)
  const { agreements } = useMessages(agreementMessages)
  return (
    <PledgePage pledge={loaderData.pledge} duties={loaderData.duties} lastResult={lastResult} lastWaiver={lastWaiver}>
      <AnswerChange pledge={loaderData.pledge.ref} requests={loaderData.changes} mayAnswer={loaderData.mayAnswer} lastResult={lastAnswer} />
      <Shortfalls shortfalls={loaderData.shortfalls} />
      <WaiversSection pledge={loaderData.pledge} waivers={loaderData.waivers} duties={loaderData.waiverDuties} lastResult={lastWaiver} />
      {loaderData.partnership ? (
        <p>
          <TextLink href={`/secretariat/partnerships/${loaderData.partnership.ref}`}>{detail.ofPledge(loaderData.partnership.ref)}</TextLink>
        </p>
      ) : null}
      {loaderData.placement ? (
        <p>
          <TextLink href={`/secretariat/placements/${loaderData.placement.ref}`}>{staff.detail.ofPledge(loaderData.placement.ref)}</TextLink>
        </p>
      ) : null}
      <Section title={payments.payments}>
        <PaymentsTable payments={loaderData.payments} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} empty={words.noPayments} />
      </Section>
      {loaderData.exchange ? <PledgeExchangeSection exchange={loaderData.exchange} /> : null}
      <PaymentRequests pledge={loaderData.pledge.ref} area="secretariat" files={loaderData.requests} canAsk={loaderData.canAsk} />
      {loaderData.mayNumber ? <DonorNumber pledge={loaderData.pledge.ref} number={loaderData.pledge.donorNumber} area="secretariat" lastResult={lastNumber} /> : null}
      <RemindersSection reminders={loaderData.reminders} />
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
