import { WindowsTable, type WindowRow } from '#app/features/allocations/ui/windows-table'
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { priorityMessages } from '#app/features/priorities/messages'
import { add, type Money } from '#app/kernel/money'
import { shareOfPeriodPassed, type Day } from '#app/kernel/time'
import { Bars, FundBar, PaceLine } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, Notice, PageHeading, Section } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { AREAS, type Area } from '../domain/areas'
import { statementMessages } from '../messages'

type Figures = {
  received: Money
  refunded: Money
  fees: Money
  supportCost: Money
  netProgrammable: Money
  outstanding: Money
  arrears: Money
  pledged: Money
  openingBalance: Money
  allocated: Money
  disbursed: Money
  available: Money
  receivedByDonorType: Record<DonorType, Money>
  allocatedByArea: Record<Area, Money>
  allocatedToAfrica: Money
  allocatedToLdc: Money
  allocatedToLic: Money
  allocatedNetworkWide: Money
}

export type CockpitView = {
  knownOn: Day | null
  bar: { period: { code: string; startsOn: Day; endsOn: Day }; asOf: Day; target: Money; received: Money; committed: Money; pledged: Money }
  position: Figures
  periods: readonly string[]
  daysLeft: number
  aheadBy: Money
  line: readonly { on: Day; total: Money }[]
  overdue: readonly { pledge: string; donor: string; amountMinor: bigint; currency: string; days: number }[]
}

/** What waits for somebody: with the deed that it waits for. */
export type Todo = { key: string; title: string; detail: string; href: string; deed: string; late?: string }

/** Where the fund stands, and what needs somebody today. */
export function CockpitPage({ cockpit, todos, windows, mayRecord }: { cockpit: CockpitView; todos: readonly Todo[]; windows: readonly WindowRow[]; mayRecord: boolean }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  const { bar, aheadBy, knownOn } = cockpit
  const away: Money = { ...aheadBy, minor: aheadBy.minor < 0n ? -aheadBy.minor : aheadBy.minor }
  const title = aheadBy.minor > 0n ? words.ahead(formats.wholeMoney(away)) : aheadBy.minor < 0n ? words.behind(formats.wholeMoney(away)) : words.onPace
  const query = `from=${bar.period.startsOn}&to=${bar.asOf}`
  return (
    <>
      <PageHeading title={title} lead={words.lead(bar.period.code.replace('-', '–'), formats.day(bar.asOf), formats.count(cockpit.daysLeft))} actions={mayRecord ? <ButtonLink href="/secretariat/payments/record">{words.record}</ButtonLink> : null} />
      <FilterSentence
        action="/secretariat"
        parts={[
          words.period,
          { name: 'period', label: words.period, value: bar.period.code, options: cockpit.periods.map((code) => ({ value: code, label: code.replace('-', '–') })) },
          words.asAt,
          { kind: 'day', name: 'asOf', label: words.asAt, value: bar.asOf },
          `, ${words.knownOn}`,
          { kind: 'day', name: 'knownOn', label: words.knownOn, value: knownOn ?? '' },
        ]}
      />
      {knownOn ? (
        <Notice tone="info">
          {words.asKnown(formats.day(knownOn))} <a href={`/secretariat?period=${bar.period.code}&asOf=${bar.asOf}`}>{words.asKnownNow}</a>
        </Notice>
      ) : null}
      <FundBar {...bar} passed={shareOfPeriodPassed(bar.period, bar.asOf)} hrefs={{ received: `/secretariat/payments?modality=MDFM&${query}`, committed: '/secretariat/pledges?status=CONFIRMED&modality=MDFM', pledged: '/secretariat/pledges?status=SUBMITTED&modality=MDFM' }} />
      <div className="columns">
        <PaceLine
          title={words.received}
          period={bar.period}
          target={bar.target}
          received={cockpit.line}
          asOf={bar.asOf}
          landing={{ signed: add(bar.received, bar.committed), withAnnounced: add(add(bar.received, bar.committed), bar.pledged) }}
        />
        <Section title={words.needsYou}>
          {todos.length === 0 ? <p className="text-ink-2">{words.nothing}</p> : null}
          <ul className="todo">
            {todos.map((todo) => (
              <li key={todo.key}>
                <span>
                  {todo.late ? <span className="late">{todo.late} </span> : null}
                  {todo.title}
                </span>
                <a href={todo.href}>{todo.deed}</a>
                <span className="d">{todo.detail}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div className="columns">
        <Section title={words.windows}>
          <WindowsTable windows={windows} />
        </Section>
        <PeriodFigures figures={cockpit.position} query={query} />
      </div>
      <Shares figures={cockpit.position} asOf={bar.asOf} />
    </>
  )
}

function PeriodFigures({ figures, query }: { figures: Figures; query: string }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  const rows: { key: keyof Figures; href?: string }[] = [
    { key: 'received', href: `/secretariat/payments?${query}` },
    { key: 'refunded', href: `/secretariat/payments?status=REFUNDED` },
    { key: 'fees' },
    { key: 'supportCost' },
    { key: 'netProgrammable' },
    { key: 'outstanding', href: '/secretariat/pledges?status=CONFIRMED&modality=MDFM' },
    { key: 'arrears', href: '/secretariat/pledges?status=CONFIRMED&modality=MDFM' },
    { key: 'pledged', href: '/secretariat/pledges?status=SUBMITTED&modality=MDFM' },
    { key: 'openingBalance' },
    { key: 'allocated', href: '/secretariat/allocations' },
    { key: 'disbursed', href: '/secretariat/allocations' },
    { key: 'available' },
  ]
  return (
    <Section title={words.figures}>
      <DataTable
        caption={words.figures}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'figure', header: words.figure, primary: true, cell: (row) => words[row.key as 'received'] },
          { key: 'amount', header: words.amount, align: 'end', cell: (row) => (row.href ? <a href={row.href}>{formats.figure(figures[row.key] as Money)}</a> : formats.figure(figures[row.key] as Money)) },
        ]}
        empty={null}
      />
    </Section>
  )
}

function Shares({ figures, asOf }: { figures: Figures; asOf: Day }) {
  const words = useMessages(statementMessages).today
  const donors = useMessages(donorMessages)
  const priorities = useMessages(priorityMessages)
  return (
    <div className="columns-even">
      <Section title={words.byType}>
        <Bars title={words.byType} asOf={asOf} bars={DONOR_TYPES.map((type, i) => ({ label: donors.typesPlural[type], amount: figures.receivedByDonorType[type], href: `/secretariat/donors?type=${type}`, tone: `type-${i + 1}` as 'type-1' }))} />
      </Section>
      <Section title={words.byArea}>
        <Bars title={words.byArea} asOf={asOf} bars={AREAS.map((area, i) => ({ label: priorities.options[area].shortName, amount: figures.allocatedByArea[area], href: `/secretariat/allocations`, tone: `area-${i + 1}` as 'area-1' }))} />
      </Section>
      <Section title={words.shares} lead={words.sharesNote}>
        <Bars
          title={words.shares}
          asOf={asOf}
          bars={[
            { label: words.africa, amount: figures.allocatedToAfrica },
            { label: words.ldc, amount: figures.allocatedToLdc },
            { label: words.lic, amount: figures.allocatedToLic },
            { label: words.network, amount: figures.allocatedNetworkWide },
          ]}
        />
      </Section>
    </div>
  )
}
