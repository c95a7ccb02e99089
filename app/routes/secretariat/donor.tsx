import { redirect } from 'react-router'
import { getDonor } from '#app/features/donors/server/donors.queries.server'
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
  return (
    <DonorPage donor={loaderData.donor} people={loaderData.people} mayReview={loaderData.mayReview} lastResult={lastResult}>
      <ErrorSummary errors={lastPart?.error} />
      <AliasesSection donor={loaderData.donor.ref} aliases={loaderData.aliases} today={loaderData.today} mayMerge={loaderData.mayMerge} />
      <Section title={words.pledges}>
        <PledgesTable pledges={loaderData.pledges} hrefOf={(row) => `/secretariat/pledges/${row.ref}`} showDonor={false} />
      </Section>
      {loaderData.unapplied.length > 0 ? (
        <Section title={correction.apply.title}>
          <PaymentsTable payments={loaderData.unapplied} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} />
        </Section>
      ) : null}
      <Section title={words.payments}>
        <PaymentsTable payments={loaderData.payments} hrefOf={(row) => `/secretariat/payments/${row.ref}`} showDonor={false} />
      </Section>
      {loaderData.offers.length > 0 ? (
        <Section title={inKind.offers} lead={inKind.beside}>
          <OffersTable offers={loaderData.offers} hrefOf={(row) => `/secretariat/in-kind/${row.ref}`} showDonor={false} />
        </Section>
      ) : null}
      {loaderData.placements.length > 0 ? (
        <Section title={staff.placements} lead={staff.lead}>
          <PlacementsTable placements={loaderData.placements} hrefOf={(row) => `/secretariat/placements/${row.ref}`} showDonor={false} empty={null} />
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
