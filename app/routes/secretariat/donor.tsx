import { redirect } from 'react-router'
import { agreementMessages } from '#app/features/agreements/messages'
import { listAgreements } from '#app/features/agreements/server/agreements.queries.server'
import { AgreementsTable } from '#app/features/agreements/ui/list-agreements-page'
import { partnershipMessages } from '#app/features/partnerships/messages'
import { listPartnerships } from '#app/features/partnerships/server/partnerships.queries.server'
import { PartnershipsTable } from '#app/features/partnerships/ui/pipeline-pages'
import { getDonor, listReviews } from '#app/features/donors/server/donors.queries.server'
import { getDonorPeople } from '#app/features/donors/server/people.queries.server'
import { DonorPage } from '#app/features/donors/ui/donor-page'
import { AliasesSection } from '#app/features/donors/ui/twins-pages'
import { listAliases } from '#app/features/donors/server/twins.queries.server'
import { donorMessages } from '#app/features/donors/messages'
import { inKindMessages } from '#app/features/in-kind/messages'
import { listOffers } from '#app/features/in-kind/server/offers.queries.server'
import { OffersTable } from '#app/features/in-kind/ui/offers-table'
import { correctionMessages } from '#app/features/payments/messages/corrections'
import { listPayments } from '#app/features/payments/server/payments.queries.server'
import { PaymentsTable } from '#app/features/payments/ui/payments-table'
import { placementMessages } from '#app/features/placements/messages'
import { listPlacements } from '#app/features/placements/server/placements.queries.server'
import { PlacementsTable } from '#app/features/placements/ui/placements-table'
import { listPledges } from '#app/features/pledges/server/pledges.queries.server'
import { PledgesTable } from '#app/features/pledges/ui/list-pledges-page'
import { holds } from '#app/kernel/access'
import { load } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import type { Route } from './+types/donor'

export const loader = load('donor.view', async ({ context, param }) => {
  const donor = await getDonor(context, param('donor'))
  // What turned out to be another donor leads to that one.
  if (donor.ref !== param('donor') && donor.id !== param('donor')) throw redirect(`/secretariat/donors/${donor.ref}`)
  return {
    donor,
    people: await getDonorPeople(context, donor.id),
    pledges: (await listPledges(context, { donor: donor.id })).pledges,
    payments: (await listPayments(context, { donor: donor.id })).payments,
    unapplied: (await listPayments(context, { donor: donor.id, unapplied: true })).payments,
    offers: (await listOffers(context, { donor: donor.id })).offers,
    placements: (await listPlacements(context, { donor: donor.id })).placements,
    agreements: (await listAgreements(context, { donor: donor.id })).agreements,
    partnerships: (await listPartnerships(context, { donor: donor.id })).partnerships,
    reviews: await listReviews(context, donor.id),
    aliases: await listAliases(context, donor.id),
    today: context.clock.today(),
    mayMerge: holds(context.actor, 'donor.merge'),
    mayReview: holds(context.actor, 'donor.review'),
    title: donor.name,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

type LastResult = Parameters<typeof DonorPage>[0]['lastResult']

/** A donor with everything that it promised and gave. */
export function DonorWithGifts({ loaderData, lastResult, lastPart }: { loaderData: Route.ComponentProps['loaderData']; lastResult?: LastResult; lastPart?: LastResult }) {
  const { desk: words, twins } = useMessages(donorMessages)
  const merge = twins.mergeWhich(loaderData.donor.name)
  const correction = useMessages(correctionMessages)
  const inKind = useMessages(inKindMessages)
  const staff = useMessages(placementMessages)
  const agreement = useMessages(agreementMessages)
  const pipeline = useMessages(partnershipMessages)
  const all = (list: string) => <TextLink href={`/secretariat/${list}${list.includes('?') ? '&' : '?'}donor=${loaderData.donor.ref}`}>{words.toList}</TextLink>
  return (
    <DonorPage donor={loaderData.donor} reviews={loaderData.reviews} today={loaderData.today} people={loaderData.people} mayReview={loaderData.mayReview} lastResult={lastResult}>
      <ErrorSummary errors={lastPart?.error} />
      <AliasesSection donor={loaderData.donor.ref} aliases={loaderData.aliases} today={loaderData.today} mayMerge={loaderData.mayMerge} />
      <Section title={words.pledges} actions={all('pledges')}>
        <PledgesTable pledges={loaderData.pledges} hrefOf={(row) => `/secretariat/pledges/${row.ref}`} showDonor={false} />
      </Section>
      {loaderData.unapplied.length > 0 ? (
        <Section title={correction.apply.title} actions={all('payments?state=unapplied')}>
          <PaymentsTable payments={loaderData.unapplied} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} />
        </Section>
      ) : null}
      <Section title={words.payments} actions={all('payments')}>
        <PaymentsTable payments={loaderData.payments} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} />
      </Section>
      {loaderData.offers.length > 0 ? (
        <Section title={inKind.offers} lead={inKind.beside} actions={all('in-kind')}>
          <OffersTable offers={loaderData.offers} hrefOf={(row) => `/secretariat/in-kind/${row.ref}`} showDonor={false} />
        </Section>
      ) : null}
      {loaderData.placements.length > 0 ? (
        <Section title={staff.placements} lead={staff.lead} actions={all('placements')}>
          <PlacementsTable placements={loaderData.placements} hrefOf={(row) => `/secretariat/placements/${row.ref}`} showDonor={false} empty={null} />
        </Section>
      ) : null}
      {loaderData.agreements.length > 0 ? (
        <Section title={agreement.agreements} actions={all('agreements')}>
          <AgreementsTable agreements={loaderData.agreements} hrefOf={(row) => `/secretariat/agreements/${row.number}`} showDonor={false} />
        </Section>
      ) : null}
      {loaderData.partnerships.length > 0 ? (
        <Section title={pipeline.partnerships} actions={all('partnerships?view=list')}>
          <PartnershipsTable partnerships={loaderData.partnerships} empty={null} />
        </Section>
      ) : null}
      {loaderData.mayMerge ? (
        <p className="mt-6">
          <TextLink href={`/secretariat/donors/${loaderData.donor.ref}/merge`}>{merge}</TextLink>
        </p>
      ) : null}
    </DonorPage>
  )
}

export default function Donor({ loaderData }: Route.ComponentProps) {
  return <DonorWithGifts loaderData={loaderData} />
}
