import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { FlowChart } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { Notice, PageHeading, Plate, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { ReportTable } from '../documents/report'
import { statementMessages } from '../messages'
import { contributionMessages } from '../messages/contributions'
import { ReportFiles, ReportTables, type ReportFilesProps } from './report-tables'

type Line = { city: { ref: string; name: string } | null; amount: Money; sent: Money; confirmed: Money }
export type DonorStatementView = {
  donor: { ref: string; name: string }
  asOf: Day
  knownOn: Day | null
  received: Money
  refunded: Money
  fees: Money
  supportCost: Money
  netProgrammable: Money
  attributed: Money
  remaining: Money
  allocations: readonly { ref: string; decision: string | null; programme: { ref: string; titleEn: string; titleFr: string }; kind: 'exact' | 'notional'; amount: Money; lines: readonly Line[] }[]
}

type Row = Line & { key: string; programme: string; programmeRef: string; decision: string | null; kind: 'exact' | 'notional'; isFirst: boolean }

type Props = { statement: DonorStatementView; /** Promises and movements of money behind it. */ tables: readonly ReportTable[]; csvHref: string; contributionsHref: string; files: ReportFilesProps; action: string }

/** "Where did my money go": each share to the cent, as a picture and as a table that adds up to what was given. */
export function DonorStatementPage({ statement, tables, csvHref, contributionsHref, files, action }: Props) {
  const words = useMessages(statementMessages).follow
  const formats = useFormats()
  const byContribution = useMessages(contributionMessages).byContribution
  const kinds = new Set(statement.allocations.map((a) => a.kind))
  const isAtWork = statement.attributed.minor > 0n
  return (
    <>
      <PageHeading
        eyebrow={`${statement.donor.name} · ${words.asOf(formats.day(statement.asOf))}`}
        title={isAtWork ? words.atWork(formats.money(statement.attributed)) : words.nothing}
        lead={[kinds.has('notional') ? words.notional : null, kinds.has('exact') ? words.exact : null].filter(Boolean).join(' ') || words.empty}
      />
      {statement.knownOn ? <Notice tone="info">{words.asKnown(formats.day(statement.knownOn))}</Notice> : null}
      {statement.received.minor === 0n ? <Notice tone="info">{words.empty}</Notice> : <FollowedMoney statement={statement} />}
      <form method="get" action={action} className="filter">
        <input type="hidden" name="donor" value={statement.donor.ref} />
        <label className="flex items-center gap-2">
          {words.otherDay} <input type="date" name="asOf" defaultValue={statement.asOf} className="filter-select" />
        </label>
        <label className="flex flex-wrap items-center gap-2">
          {words.knownOn} <input type="date" name="knownOn" defaultValue={statement.knownOn ?? ''} className="filter-select" />
        </label>
        <button type="submit" className="button button-quiet button-small">
          {words.show}
        </button>
        <TextLink href={contributionsHref}>{byContribution}</TextLink>
        <TextLink href={csvHref} download>
          {words.csv}
        </TextLink>
        <ReportFiles {...files} />
      </form>
      <ReportTables tables={tables} />
    </>
  )
}

function FollowedMoney({ statement }: { statement: DonorStatementView }) {
  const words = useMessages(statementMessages).follow
  const formats = useFormats()
  const rows = statement.allocations.flatMap((a): Row[] =>
    a.lines.map((line, i) => ({ ...line, key: `${a.ref}-${i}`, programme: formats.text({ en: a.programme.titleEn, fr: a.programme.titleFr }), programmeRef: a.programme.ref, decision: a.decision, kind: a.kind, isFirst: i === 0 })),
  )
  const total = (label: string, amount: Money) => ({ programme: label, share: formats.figure(amount) })
  return (
    <div className="follow">
      <DataTable
        caption={words.flowTitle}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'programme',
            header: words.programme,
            primary: true,
            cell: (row) => (
              <>
                {row.isFirst ? (
                  <p>
                    <TextLink href={`/${formats.language}/programmes/${row.programmeRef}`}>{row.programme}</TextLink>
                    <span className="text-small text-ink-2"> · {words.shareOf(row.kind)}</span>
                  </p>
                ) : null}
                {row.city ? <Plate name={row.city.name} href={`/${formats.language}/cities/${row.city.ref}`} size="small" /> : <span className="text-ink-2">{words.wholeNetwork}</span>}
              </>
            ),
          },
          { key: 'state', header: words.state, cell: (row) => (row.confirmed.minor > 0n ? words.arrived : row.sent.minor === 0n ? words.decided : row.city ? words.sent : words.paidOut) },
          { key: 'share', header: words.share, align: 'end', cell: (row) => formats.figure(row.amount) },
        ]}
        empty={null}
        footer={[
          total(words.working, statement.attributed),
          total(words.waiting, statement.remaining),
          total(words.support, statement.supportCost),
          total(words.fees, statement.fees),
          ...(statement.refunded.minor > 0n ? [total(words.refunded, statement.refunded)] : []),
          total(words.gave, statement.received),
        ]}
      />
      <StatementFlow statement={statement} rows={rows} />
    </div>
  )
}

/** More places than that stand together in the picture; the table has them all. */
const MOST_PLACES = 8

function StatementFlow({ statement, rows }: { statement: DonorStatementView; rows: readonly Row[] }) {
  const words = useMessages(statementMessages).follow
  const formats = useFormats()
  const places = new Map<string, { label: string; minor: bigint }>()
  for (const row of rows) {
    const key = row.city?.ref ?? 'network'
    places.set(key, { label: row.city?.name ?? words.wholeNetwork, minor: (places.get(key)?.minor ?? 0n) + row.amount.minor })
  }
  const money = (minor: bigint): Money => ({ minor, currency: 'USD' })
  const largest = [...places].map(([key, place]) => ({ id: key, label: place.label, amount: money(place.minor), tone: 'blue' as const })).sort((a, b) => (a.amount.minor > b.amount.minor ? -1 : 1))
  const rest = largest.slice(MOST_PLACES)
  const ends = [
    ...largest.slice(0, MOST_PLACES),
    { id: 'rest', label: words.otherPlaces(rest.length), amount: money(rest.reduce((sum, place) => sum + place.amount.minor, 0n)), tone: 'blue' as const },
    { id: 'waiting', label: words.waiting, amount: statement.remaining, tone: 'medium' as const },
    { id: 'support', label: words.support, amount: statement.supportCost, tone: 'neutral' as const },
    { id: 'fees', label: words.fees, amount: statement.fees, tone: 'neutral' as const },
    { id: 'refunded', label: words.refunded, amount: statement.refunded, tone: 'neutral' as const },
  ].filter((end) => end.amount.minor > 0n)
  return (
    <FlowChart
      title={words.flowTitle}
      width="half"
      asOf={statement.asOf}
      nodes={[{ id: 'given', label: words.youGave(formats.money(statement.received)), amount: statement.received, tone: 'blue', column: 0 }, ...ends.map((end) => ({ ...end, column: 1 }))]}
      links={ends.map((end) => ({ source: 'given', target: end.id, amount: end.amount }))}
    />
  )
}
