import { Shortfalls, type ShortfallRow } from '#app/features/allocations/ui/shortfalls'
import { WindowsTable, type WindowRow } from '#app/features/allocations/ui/windows-table'
import { REGIONS, type Region } from '#app/features/cities/domain'
import { cityMessages } from '#app/features/cities/messages'
import { DONOR_TYPES, type DonorType } from '#app/features/donors/domain/donor'
import { donorMessages } from '#app/features/donors/messages'
import { MODALITIES, type Modality } from '#app/features/fund/domain/window'
import { priorityMessages } from '#app/features/priorities/messages'
import { add, type Money } from '#app/kernel/money'
import { shareOf } from '#app/kernel/language'
import { shareOfPeriodPassed, type Day } from '#app/kernel/time'
import { Bars, FundBar, PaceLine } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, Notice, PageHeading, Section } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { AREAS, type Area } from '../domain/areas'
import { fundPositionLinks } from '../domain/figure-links'
import type { Todo } from '../domain/todo'
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
  expended: Money
  available: Money
  inKind: Money
  loans: Money
  secondments: Money
  receivedByDonorType: Record<DonorType, Money>
  receivedByModality: Record<Modality, Money>
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
  pace: Money
  landing: Money
  allocatedByRegion: Record<Region, Money>
  overdue: readonly DueRow[]
  due: readonly DueRow[]
}

type DueRow = { pledge: string; donor: string; amount: Money; dueOn: Day; days: number }

/** Where the fund stands, and what needs somebody today. */
export function CockpitPage({ cockpit, todos, windows, shortfalls, mayRecord, today }: { cockpit: CockpitView; today: Day; todos: readonly Todo[]; windows: readonly WindowRow[]; shortfalls: readonly ShortfallRow[]; mayRecord: boolean }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  const { bar, aheadBy, knownOn } = cockpit
  const away: Money = { ...aheadBy, minor: aheadBy.minor < 0n ? -aheadBy.minor : aheadBy.minor }
  const title = aheadBy.minor > 0n ? words.ahead(formats.wholeMoney(away)) : aheadBy.minor < 0n ? words.behind(formats.wholeMoney(away)) : words.onPace
  const links = fundPositionLinks({ period: bar.period, asOf: bar.asOf, knownOn })
  const landingHref = `/secretariat/landing?period=${bar.period.code}&asOf=${bar.asOf}${knownOn ? `&knownOn=${knownOn}` : ''}`
  return (
    <>
      <PageHeading title={title} lead={
          <>
            {words.lead(bar.period.code.replace('-', '–'), formats.day(bar.asOf), formats.count(cockpit.daysLeft))} {words.lands(formats.wholeMoney(cockpit.landing), formats.percent(shareOf(cockpit.landing, bar.target)))}{' '}
            <a href={landingHref}>{words.openLanding}</a>
          </>
        } actions={mayRecord ? <ButtonLink href="/secretariat/payments/record">{words.record}</ButtonLink> : null} />
      <FilterSentence
        action="/secretariat"
        parts={[
          words.period,
          { name: 'period', label: words.period, value: bar.period.code, options: cockpit.periods.map((code) => ({ value: code, label: code.replace('-', '–') })) },
          words.asAt,
          { kind: 'day', name: 'asOf', label: words.asAt, value: bar.asOf },
          words.knownOn,
          { kind: 'day', name: 'knownOn', label: words.knownOn, value: knownOn ?? '' },
        ]}
      />
      {bar.period.endsOn < today && bar.period.code === cockpit.periods.at(-1) ? <Notice tone="info">{words.periodOver(bar.period.code.replace('-', '–'), formats.day(bar.period.endsOn))}</Notice> : null}
      {knownOn ? (
        <Notice tone="info">
          {words.asKnown(formats.day(knownOn))} <a href={`/secretariat?period=${bar.period.code}&asOf=${bar.asOf}`}>{words.asKnownNow}</a>
        </Notice>
      ) : null}
      <Shortfalls shortfalls={shortfalls} />
      <FundBar {...bar} passed={shareOfPeriodPassed(bar.period, bar.asOf)} hrefs={{ received: links.bar, committed: links.outstanding, pledged: links.pledged }} pace={cockpit.pace} landing={{ amount: cockpit.landing, href: landingHref }} />
      <div className="columns">
        <PaceLine
          title={words.received}
          period={bar.period}
          target={bar.target}
          received={cockpit.line}
          asOf={bar.asOf}
          landing={{ signed: add(bar.received, bar.committed), withAnnounced: add(add(bar.received, bar.committed), bar.pledged), weighed: cockpit.landing }}
        />
        <Section title={words.needsYou} lead={bar.asOf === today ? undefined : words.waitsToday(formats.day(today))}>
          {todos.length === 0 ? <p className="text-ink-2">{words.nothing}</p> : null}
          <ul className="todo">
            {todos.map((todo) => (
              <li key={todo.key}>
                <span>{todo.title}</span>
                <a href={todo.href}>{todo.deed}</a>
                <span className="d">{todo.detail}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div className="columns columns-even">
        <DueList title={words.late} rows={cockpit.overdue} empty={words.nothingLate} say={words.overdue} isLate />
        <DueList title={words.dueSoon} rows={cockpit.due} empty={words.nothingDue} say={words.dueIn} />
      </div>
      <div className="columns">
        <Section title={words.windows}>
          <WindowsTable windows={windows} />
          <p>
            <a href={`/secretariat/sources-and-uses?period=${bar.period.code}&asOf=${bar.asOf}`}>{words.allWindows}</a>
          </p>
        </Section>
        <PeriodFigures figures={cockpit.position} links={links} />
      </div>
      <Shares figures={cockpit.position} regions={cockpit.allocatedByRegion} asOf={bar.asOf} links={links} />
    </>
  )
}

/** Instalments that are late, or will fall due. */
function DueList({ title, rows, empty, say, isLate }: { title: string; rows: readonly DueRow[]; empty: string; say: (days: number) => string; isLate?: boolean }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  return (
    <Section title={title}>
      {rows.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <ul className="todo">
        {rows.map((row) => (
          <li key={`${row.pledge}-${row.dueOn}`}>
            <span>
              {isLate ? <span className="late">{say(row.days)} </span> : null}
              {formats.money(row.amount)}
            </span>
            <a href={`/secretariat/pledges/${row.pledge}`}>{words.open}</a>
            <span className="d">
              {words.instalment(row.donor)}, {isLate ? formats.day(row.dueOn) : `${formats.day(row.dueOn)}, ${say(row.days)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Links = ReturnType<typeof fundPositionLinks>

const FIGURES = ['received', 'refunded', 'fees', 'supportCost', 'netProgrammable', 'outstanding', 'arrears', 'pledged', 'openingBalance', 'allocated', 'disbursed', 'expended', 'available', 'inKind', 'loans', 'secondments'] as const

function PeriodFigures({ figures, links }: { figures: Figures; links: Links }) {
  const words = useMessages(statementMessages).today
  const formats = useFormats()
  return (
    <Section title={words.figures}>
      <DataTable
        caption={words.figures}
        rows={FIGURES}
        rowKey={(figure) => figure}
        columns={[
          { key: 'figure', header: words.figure, primary: true, cell: (figure) => words[figure] },
          { key: 'amount', header: words.amount, align: 'end', cell: (figure) => <a href={links[figure]}>{formats.figure(figures[figure])}</a> },
        ]}
        empty={null}
      />
    </Section>
  )
}

function Shares({ figures, regions, asOf, links }: { figures: Figures; regions: Record<Region, Money>; asOf: Day; links: Links }) {
  const words = useMessages(statementMessages).today
  const donors = useMessages(donorMessages)
  const priorities = useMessages(priorityMessages)
  const cities = useMessages(cityMessages)
  return (
    <div className="columns columns-even">
      <Section title={words.byType}>
        <Bars title={words.byType} asOf={asOf} bars={DONOR_TYPES.map((type, i) => ({ label: donors.typesPlural[type], amount: figures.receivedByDonorType[type], href: links.receivedByDonorType[type], tone: `type-${i + 1}` as 'type-1' }))} />
      </Section>
      <Section title={words.byModality}>
        <Bars title={words.byModality} asOf={asOf} bars={MODALITIES.map((modality) => ({ label: priorities.options[modality].shortName, amount: figures.receivedByModality[modality], href: links.receivedByModality[modality] }))} />
      </Section>
      <Section title={words.byArea}>
        <Bars title={words.byArea} asOf={asOf} bars={AREAS.map((area, i) => ({ label: priorities.options[area].shortName, amount: figures.allocatedByArea[area], href: links.allocatedByArea[area], tone: `area-${i + 1}` as 'area-1' }))} />
      </Section>
      <Section title={words.byRegion} lead={cities.regionsNote}>
        <Bars
          title={words.byRegion}
          asOf={asOf}
          bars={[...REGIONS.map((region) => ({ label: cities.regions[region], amount: regions[region], href: links.allocatedByRegion[region] })), { label: words.network, amount: figures.allocatedNetworkWide, href: links.allocatedTo['network-wide'] }]}
        />
      </Section>
      <Section title={words.shares} lead={words.sharesNote}>
        <Bars
          title={words.shares}
          asOf={asOf}
          bars={[
            { label: words.africa, amount: figures.allocatedToAfrica, href: links.allocatedTo.africa },
            { label: words.ldc, amount: figures.allocatedToLdc, href: links.allocatedTo.ldc },
            { label: words.lic, amount: figures.allocatedToLic, href: links.allocatedTo.lic },
            { label: words.network, amount: figures.allocatedNetworkWide, href: links.allocatedTo['network-wide'] },
          ]}
        />
      </Section>
    </div>
  )
}
