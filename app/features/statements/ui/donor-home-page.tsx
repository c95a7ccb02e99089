import type { PledgeRow } from '#app/features/pledges/ui/list-pledges-page'
import { PledgesTable } from '#app/features/pledges/ui/list-pledges-page'
import type { OfferRow } from '#app/features/in-kind/ui/offers-table'
import { OffersTable } from '#app/features/in-kind/ui/offers-table'
import { inKindMessages } from '#app/features/in-kind/messages'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { statementMessages } from '../messages'
import { contributionMessages } from '../messages/contributions'

export type DonorHome = { donor: { ref: string; name: string }; received: Money; attributed: Money; toSign: readonly string[]; next: { pledge: string; amount: Money; dueOn: Day } | null; pledges: readonly PledgeRow[]; offers: readonly OfferRow[] }

/** The first page of a donor's people: what was given, what is due next, every promise. */
export function DonorHomePage({ homes, contact }: { homes: readonly DonorHome[]; contact: string }) {
  const words = useMessages(statementMessages)
  const contributions = useMessages(contributionMessages)
  const inKind = useMessages(inKindMessages)
  const formats = useFormats()
  return homes.map((home) => (
    <div key={home.donor.ref}>
      <PageHeading
        eyebrow={home.donor.name}
        title={home.received.minor > 0n ? words.donor.given(formats.money(home.received)) : words.donor.home(contact)}
        lead={home.next ? words.donor.nextDue(formats.money(home.next.amount), formats.day(home.next.dueOn)) : home.received.minor > 0n ? null : words.donor.nothingGiven}
        actions={home.next ? <ButtonLink href={`/donor/pledges/${home.next.pledge}`}>{words.donor.pay}</ButtonLink> : <ButtonLink href="/give">{words.donor.give}</ButtonLink>}
      />
      {home.toSign.map((number) => (
        <Notice key={number} tone="info" title={words.donor.toSign(number)}>
          <TextLink href={`/donor/agreements/${number}`}>{words.donor.readAndSign}</TextLink>
        </Notice>
      ))}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href={`/donor/statement?donor=${home.donor.ref}`}>{home.attributed.minor > 0n ? words.follow.atWork(formats.money(home.attributed)) : words.statement}</TextLink>
        {home.received.minor > 0n ? <TextLink href={`/donor/contributions?donor=${home.donor.ref}`}>{contributions.follow}</TextLink> : null}
      </p>
      <Section title={words.donor.pledges}>
        {home.pledges.length === 0 ? <EmptyState title={words.donor.none}>{words.donor.noneText}</EmptyState> : <PledgesTable pledges={home.pledges} hrefOf={(row) => `/donor/pledges/${row.ref}`} showDonor={false} />}
      </Section>
      {home.offers.length > 0 ? (
        <Section title={inKind.offers} lead={inKind.beside}>
          <OffersTable offers={home.offers} hrefOf={(row) => `/donor/in-kind/${row.ref}`} showDonor={false} />
        </Section>
      ) : null}
    </div>
  ))
}
