import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { contributionMessages } from '../messages/contributions'
import { allocationHrefFor, useHowFollowed, type Audience, type ContributionFigures } from './contributions-page'
import { ContributionsFlow } from './contributions-flow'
import { FollowedLines, type FollowedPart } from './followed-lines'

export type ContributionView = { donor: { ref: string; name: string }; asOf: Day; contribution: ContributionFigures & { pledge: string | null; refunded: Money; fees: Money; supportCost: Money }; parts: readonly FollowedPart[] }

/** One contribution: what came of it, to the cent, and where it went. */
export function ContributionPage({ view, audience, base }: { view: ContributionView; audience: Audience; base: string }) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const { contribution, parts } = view
  const how = useHowFollowed([contribution.kind])
  return (
    <>
      <PageHeading
        eyebrow={[view.donor.name, words.one.eyebrow(contribution.ref, formats.day(contribution.receivedOn)), contribution.reference ? words.reference(contribution.reference) : null, contribution.donorNumber ? words.ownNumber(contribution.donorNumber) : null, contribution.payer ? words.payer(contribution.payer) : null].filter(Boolean).join(' · ')}
        title={words.one.title(formats.money(contribution.original))}
        lead={`${words.one.lead(formats.money(contribution.allocated), formats.money(contribution.remaining))} ${how}`}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <TextLink href={`${base}?donor=${view.donor.ref}&asOf=${view.asOf}`}>{words.one.back}</TextLink>
        {contribution.pledge ? (
          <TextLink href={`/${audience}/pledges/${contribution.pledge}`}>
            {words.one.pledge} {contribution.pledge}
          </TextLink>
        ) : null}
      </p>
      <Section title={words.one.adds}>
        <Sums contribution={contribution} />
      </Section>
      {parts.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <>
          <Section title={words.one.flowTitle}>
            <ContributionsFlow title={words.one.flowTitle} asOf={view.asOf} contributions={[contribution]} parts={parts} />
          </Section>
          <Section title={words.where}>
            <FollowedLines parts={parts} total={contribution} allocationHref={allocationHrefFor(audience)} />
          </Section>
        </>
      )}
    </>
  )
}

/** Received less what is not to allocate, then what was allocated of the rest. */
function Sums({ contribution }: { contribution: ContributionView['contribution'] }) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const less = (amount: Money): Money => ({ ...amount, minor: -amount.minor })
  const rows = [
    { key: 'received', label: words.one.received, amount: contribution.received },
    { key: 'support', label: words.one.support, amount: less(contribution.supportCost) },
    { key: 'fees', label: words.one.fees, amount: less(contribution.fees) },
    ...(contribution.refunded.minor > 0n ? [{ key: 'refunded', label: words.one.refunded, amount: less(contribution.refunded) }] : []),
    { key: 'programmable', label: words.one.programmable, amount: contribution.netProgrammable },
    { key: 'allocated', label: words.allocated, amount: less(contribution.allocated) },
  ]
  return (
    <DataTable
      caption={words.one.adds}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', header: words.one.what, primary: true, cell: (row) => row.label },
        { key: 'usd', header: words.one.usd, align: 'end', cell: (row) => formats.figure(row.amount) },
      ]}
      empty={null}
      footer={{ what: words.one.remaining, usd: formats.figure(contribution.remaining) }}
    />
  )
}
