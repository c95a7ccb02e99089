import { ProgrammeStatusTag } from '#app/features/programmes/ui/programme-status'
import type { ProgrammeStatus } from '#app/features/programmes/domain'
import { ReportStatusTag } from '#app/features/reporting/ui/status'
import type { ReportStatus } from '#app/features/reporting/domain/deadline'
import type { Bilingual } from '#app/kernel/language'
import { usd, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { coordinatorMessages } from '../messages/coordinator'

type Use = { allocated: Money; sent: Money; reported: Money }
type Owed = { line: string; city: { name: string }; programme: { title: Bilingual }; dueOn: Day | null; status: ReportStatus; late: number }
type Shown = {
  code: string
  name: Bilingual
  total: Use
  beyond: Use
  programmes: readonly (Use & { ref: string; title: Bilingual; status: ProgrammeStatus; cities: number })[]
  members: readonly (Use & { ref: string; name: string; isOwn: boolean; owed: Owed | null })[]
  reports: readonly Owed[]
  events: readonly { uid: string; title: string; place: string | null; startsOn: Day; endsOn: Day; programme: string | null }[]
}
type Term = { city: { ref: string; name: string }; since: Day | null; until: Day | null; endsSoon: boolean }

/** What whoever coordinates clusters needs: their money, their cities, what is owed and what comes. */
export function CoordinatorPage({ clusters, terms, contact, today }: { clusters: readonly Shown[]; terms: readonly Term[]; contact: string; today: Day }) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  return (
    <>
      <PageHeading title={words.heading(clusters.map(({ name }) => formats.text(name)))} lead={clusters.length > 0 ? words.lead(formats.day(today)) : undefined} />
      {terms.filter((term) => term.endsSoon).map(({ city, until }) => (
        <Notice key={city.ref} tone="info">
          {words.endsSoon(city.name, formats.day(until!))}
        </Notice>
      ))}
      {clusters.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {clusters.length > 1 ? <p className="text-ink-2">{words.several}</p> : null}
      {clusters.map((cluster) => (
        <OneCluster key={cluster.code} cluster={cluster} isOnly={clusters.length === 1} />
      ))}
      <Section title={words.term}>
        {terms.map(({ city, since, until }) => (
          <p key={city.ref}>
            {words.since(city.name, since && formats.day(since))} {until ? words.until(formats.day(until)) : words.noEnd}
          </p>
        ))}
      </Section>
      <Section title={words.contact}>
        <p>
          {words.contactText} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      </Section>
    </>
  )
}

function OneCluster({ cluster, isOnly }: { cluster: Shown; isOnly: boolean }) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  const { total } = cluster
  const parts = (
    <>
      <Facts
        facts={[
          { label: words.summary.allocated, value: formats.money(total.allocated) },
          { label: words.summary.sent, value: formats.money(total.sent) },
          { label: words.summary.reported, value: formats.money(total.reported) },
          { label: words.summary.toSend, value: formats.money(usd(total.sent.minor - total.reported.minor)) },
        ]}
      />
      <Reports reports={cluster.reports} />
      <Programmes cluster={cluster} />
      <Members cluster={cluster} />
      <Events cluster={cluster} />
    </>
  )
  return isOnly ? parts : (
    <Section title={formats.text(cluster.name)} id={cluster.code}>
      {parts}
    </Section>
  )
}

function Reports({ reports }: Pick<Shown, 'reports'>) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  return (
    <Section title={words.reports}>
      <DataTable
        caption={words.reports}
        rows={reports}
        rowKey={(report) => report.line}
        columns={[
          { key: 'city', header: words.city, primary: true, cell: (report) => report.city.name },
          { key: 'programme', header: words.report, cell: (report) => formats.text(report.programme.title) },
          { key: 'due', header: words.dueOn, cell: (report) => (report.dueOn ? formats.shortDay(report.dueOn) : '') },
          { key: 'state', header: words.state, cell: (report) => <ReportStatusTag status={report.status} late={report.late} /> },
        ]}
        empty={<p className="text-ink-2">{words.reportsNone}</p>}
      />
    </Section>
  )
}

function useColumns() {
  const { summary } = useMessages(coordinatorMessages)
  const formats = useFormats()
  return {
    columns: (['allocated', 'sent', 'reported'] as const).map((key) => ({ key, header: summary[key], align: 'end' as const, cell: (row: Use) => formats.figure(row[key]) })),
    footer: (use: Use) => ({ allocated: formats.figure(use.allocated), sent: formats.figure(use.sent), reported: formats.figure(use.reported) }),
  }
}

function Programmes({ cluster: { programmes, total } }: { cluster: Shown }) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  const { columns, footer } = useColumns()
  return (
    <Section title={words.programmes}>
      <DataTable
        caption={words.programmes}
        rows={programmes}
        rowKey={(row) => row.ref}
        rowHref={(row) => `/${formats.language}/programmes/${row.ref}`}
        columns={[{ key: 'programme', header: words.programme, primary: true, cell: (row) => formats.text(row.title) }, { key: 'state', header: words.state, cell: (row) => <ProgrammeStatusTag status={row.status} /> }, { key: 'cities', header: words.cities, align: 'end', cell: (row) => formats.count(row.cities) }, ...columns]}
        footer={{ programme: words.total, ...footer(total) }}
        empty={<p className="text-ink-2">{words.programmesNone}</p>}
      />
    </Section>
  )
}

/** The members, and on a row of its own what went elsewhere: the rows add up to the total of the cluster. */
function Members({ cluster: { members, beyond, total } }: { cluster: Shown }) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  const { columns, footer } = useColumns()
  const title = words.members(members.length)
  const rows = [...members, ...(beyond.allocated.minor === 0n && beyond.sent.minor === 0n ? [] : [{ ...beyond, ref: '', name: words.beyond, isOwn: false, owed: null }])]
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.ref}
        rowHref={(row) => (row.ref ? `/${formats.language}/cities/${row.ref}` : undefined)}
        columns={[
          { key: 'city', header: words.city, primary: true, cell: (row) => (row.isOwn ? `${row.name} (${words.own})` : row.name) },
          { key: 'owed', header: words.nextReport, cell: ({ owed }) => (owed?.dueOn ? formats.shortDay(owed.dueOn) : '') },
          ...columns,
        ]}
        footer={{ city: words.total, ...footer(total) }}
        empty={null}
      />
    </Section>
  )
}

function Events({ cluster: { code, events } }: { cluster: Shown }) {
  const words = useMessages(coordinatorMessages)
  const formats = useFormats()
  return (
    <Section title={words.events} actions={<TextLink href={`/${formats.language}/calendar?cluster=${code}`}>{words.calendar}</TextLink>}>
      {events.length === 0 ? <p className="text-ink-2">{words.eventsNone}</p> : null}
      <ul className="todo">
        {events.map((event) => (
          <li key={event.uid}>
            {event.programme ? <TextLink href={`/${formats.language}/programmes/${event.programme}`}>{event.title}</TextLink> : <span>{event.title}</span>}
            <span>{event.place}</span>
            <span className="d">{event.startsOn === event.endsOn ? formats.shortDay(event.startsOn) : `${formats.shortDay(event.startsOn)} – ${formats.shortDay(event.endsOn)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
