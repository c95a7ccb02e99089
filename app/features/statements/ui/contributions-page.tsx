import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { contributionMessages } from '../messages/contributions'
import { ContributionsFlow } from './contributions-flow'
import { FollowedLines, type FollowedFigures, type FollowedPart } from './followed-lines'

export type ContributionFigures = FollowedFigures & { ref: string; reference: string | null; donorNumber: string | null; payer: string | null; receivedOn: Day; kind: 'exact' | 'notional'; original: Money; received: Money; netProgrammable: Money; remaining: Money }
export type ContributionsView = {
  donor: { ref: string; name: string }
  asOf: Day
  contributions: readonly ContributionFigures[]
  parts: readonly FollowedPart[]
  uncovered: FollowedFigures
  moved: readonly { ref: string; on: Day; amount: Money; from: string; to: string | null; consentBy: string; consentOn: Day; letter: string | null }[]
  total: FollowedFigures & { received: Money; netProgrammable: Money; remaining: Money }
}
/** Whose page it is: the donor's own, or the team's. */
export type Audience = 'donor' | 'secretariat'

const AMOUNTS = ['received', 'netProgrammable', 'allocated', 'sent', 'confirmed', 'spent', 'remaining'] as const

/** How what is shown was counted: one sentence for each kind of money among it. */
export function useHowFollowed(kinds: readonly ('exact' | 'notional')[]): string {
  const words = useMessages(contributionMessages)
  return [kinds.includes('notional') ? words.notional : null, kinds.includes('exact') ? words.exact : null, words.firstIn].filter(Boolean).join(' ')
}

export const allocationHrefFor = (audience: Audience) => (audience === 'secretariat' ? (ref: string) => `/secretariat/allocations/${ref}` : undefined)

/** "Where did my money go", contribution by contribution, as tables and as a picture that add up to what was given. */
export function ContributionsPage({ view, audience, base, csvHref }: { view: ContributionsView; audience: Audience; base: string; csvHref: string }) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const how = useHowFollowed([...view.contributions.map(({ kind }) => kind), ...view.parts.map(({ line }) => line.kind)])
  const allocated = formats.money(view.total.allocated)
  const isEmpty = view.contributions.length === 0 && view.parts.length === 0
  return (
    <>
      <PageHeading
        eyebrow={`${view.donor.name} · ${words.asOf(formats.day(view.asOf))}`}
        title={isEmpty ? words.name : view.parts.length === 0 ? words.nothing : audience === 'donor' ? words.title(allocated) : words.teamTitle(allocated)}
        lead={isEmpty ? null : how}
      />
      <form method="get" action={base} className="filter">
        <input type="hidden" name="donor" value={view.donor.ref} />
        <label className="flex items-center gap-2">
          {words.otherDay} <input type="date" name="asOf" defaultValue={view.asOf} className="filter-select" />
        </label>
        <button type="submit" className="button button-quiet button-small">
          {words.show}
        </button>
        <TextLink href={csvHref} download>
          {words.csv}
        </TextLink>
      </form>
      {isEmpty ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : <Followed view={view} audience={audience} base={base} />}
    </>
  )
}

function Followed({ view, audience, base }: { view: ContributionsView; audience: Audience; base: string }) {
  const words = useMessages(contributionMessages)
  return (
    <>
      <ContributionsTable view={view} hrefOf={(ref) => `${base}/${ref}?asOf=${view.asOf}`} />
      <p className="text-small text-ink-2 mt-3">{words.toAllocate}</p>
      {view.uncovered.allocated.minor > 0n ? <Notice tone="info">{words.uncoveredText}</Notice> : null}
      {view.moved.length > 0 ? <Moved moved={view.moved} /> : null}
      <Section title={words.flowTitle}>
        <ContributionsFlow title={words.flowTitle} asOf={view.asOf} contributions={view.contributions} parts={view.parts} />
      </Section>
      <Section title={words.where}>
        <FollowedLines parts={view.parts} total={view.total} allocationHref={allocationHrefFor(audience)} />
      </Section>
    </>
  )
}

/** What remained of earmarked promises, and where it went with the donor's consent. */
function Moved({ moved }: { moved: ContributionsView['moved'] }) {
  const words = useMessages(contributionMessages).moved
  const formats = useFormats()
  return (
    <Section title={words.title}>
      <p className="text-small text-ink-2">{words.text}</p>
      <DataTable
        caption={words.title}
        rows={moved}
        rowKey={(row) => row.ref}
        columns={[
          { key: 'number', header: words.number, primary: true, cell: (row) => (row.letter ? <TextLink href={`/documents/${row.letter}`}>{words.letter(row.ref)}</TextLink> : row.ref) },
          { key: 'on', header: words.on, cell: (row) => formats.shortDay(row.on) },
          { key: 'from', header: words.from, cell: (row) => row.from },
          { key: 'to', header: words.to, cell: (row) => row.to ?? words.pool },
          { key: 'consent', header: words.consent, cell: (row) => `${row.consentBy}, ${formats.shortDay(row.consentOn)}` },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
        ]}
        empty={null}
      />
    </Section>
  )
}

function ContributionsTable({ view, hrefOf }: { view: ContributionsView; hrefOf: (ref: string) => string }) {
  const words = useMessages(contributionMessages)
  const formats = useFormats()
  const headers = { ...words, netProgrammable: words.programmable }
  const { uncovered } = view
  const beyond = uncovered.allocated.minor > 0n ? [{ contribution: words.uncovered, allocated: formats.figure(uncovered.allocated), sent: formats.figure(uncovered.sent), confirmed: formats.figure(uncovered.confirmed), spent: formats.figure(uncovered.spent), remaining: formats.figure({ ...uncovered.allocated, minor: -uncovered.allocated.minor }) }] : []
  return (
    <DataTable
      caption={words.all}
      rows={view.contributions}
      rowKey={(row) => row.ref}
      columns={[
        {
          key: 'contribution',
          header: words.contribution,
          primary: true,
          cell: (row) => (
            <>
              <TextLink href={hrefOf(row.ref)}>{row.ref}</TextLink>
              <span className="block text-small text-ink-2 font-normal">
                {formats.shortDay(row.receivedOn)}
                {[row.reference && words.reference(row.reference), row.donorNumber && words.ownNumber(row.donorNumber), row.payer && words.payer(row.payer), words.kinds[row.kind]].filter(Boolean).map((part) => ` · ${part}`)}
              </span>
            </>
          ),
        },
        { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.money(row.original) },
        ...AMOUNTS.map((key) => ({ key, header: headers[key], align: 'end' as const, cell: (row: ContributionFigures) => formats.figure(row[key]) })),
      ]}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      footer={[...beyond, { contribution: words.total, ...Object.fromEntries(AMOUNTS.map((key) => [key, formats.figure(view.total[key])])) }]}
    />
  )
}
