import type { ReactNode } from 'react'
import { useWindowName } from '#app/features/allocations/ui/windows-table'
import { POOL } from '#app/features/fund/domain/window'
import { negate, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Notice, PageHeading, Pager, Section, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence, type Column } from '#app/ui/table'
import { sourceOrUseHref } from '../domain/figure-links'
import type { SourceOrUse, SourcesAndUses } from '../domain/sources-and-uses'
import { statementMessages } from '../messages'

type WindowStatement = { id: string; modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null; figures: SourcesAndUses }

export type SourcesAndUsesView = {
  period: { code: string; startsOn: Day; endsOn: Day }
  asOf: Day
  knownOn: Day | null
  total: SourcesAndUses
  pool: SourcesAndUses
  earmarked: SourcesAndUses
  windows: readonly WindowStatement[]
}

type Props = { report: SourcesAndUsesView; periods: readonly string[]; /** One earmarked window by itself. */ window: WindowStatement | null; difference: Money; next: string | null; csvHref: string }

/** Lines of the form, in its order; what is taken away stands with a minus. */
const LINES: readonly { figure: SourceOrUse; taken?: true; strong?: true }[] = [
  { figure: 'opening' },
  { figure: 'contributions' },
  { figure: 'otherIncome' },
  { figure: 'moved' },
  { figure: 'supportCost', taken: true },
  { figure: 'fees', taken: true },
  { figure: 'totalSources', strong: true },
  { figure: 'sentToCities', taken: true },
  { figure: 'spentDirectly', taken: true },
  { figure: 'totalUses', taken: true, strong: true },
  { figure: 'closing', strong: true },
  { figure: 'unsent' },
  { figure: 'available' },
]

/** The statement of sources and uses of the whole fund, of the pool and of each earmarked window. */
export function SourcesAndUsesPage({ report, periods, window, difference, next, csvHref }: Props) {
  const words = useMessages(statementMessages).sources
  const formats = useFormats()
  const nameOf = useWindowName()
  const { period, asOf, knownOn } = report
  const here = `/secretariat/sources-and-uses?period=${period.code}&asOf=${asOf}${knownOn ? `&knownOn=${knownOn}` : ''}`
  const shown = window ? window.figures : report.total
  return (
    <>
      <PageHeading
        eyebrow={`${window ? nameOf(window) : words.name} · ${words.eyebrow(period.code.replace('-', '–'), formats.day(asOf))}`}
        title={(window ? words.windowTitle : words.title)(formats.money(shown.closing))}
        lead={words.lead(formats.money(shown.unsent), formats.money(shown.available))}
        actions={
          <TextLink href={csvHref} download>
            {words.csv}
          </TextLink>
        }
      />
      <FilterSentence
        action="/secretariat/sources-and-uses"
        hidden={window?.pledge ? { window: window.pledge.ref } : undefined}
        parts={[
          words.period,
          { name: 'period', label: words.period, value: period.code, options: periods.map((code) => ({ value: code, label: code.replace('-', '–') })) },
          words.asAt,
          { kind: 'day', name: 'asOf', label: words.asAt, value: asOf },
          words.knownOn,
          { kind: 'day', name: 'knownOn', label: words.knownOn, value: knownOn ?? '' },
        ]}
      />
      {knownOn ? <Notice tone="info">{words.asKnown(formats.day(knownOn))}</Notice> : null}
      {difference.minor === 0n ? null : <Notice tone="stop">{words.unbalanced(formats.money(difference))}</Notice>}
      {window ? <Statement report={report} columns={[{ key: `window:${window.id}`, header: nameOf(window), figures: window.figures }]} /> : <Whole report={report} />}
      {window ? (
        <p className="mt-6">
          <TextLink href={here}>{words.whole}</TextLink>
        </p>
      ) : (
        <Section title={words.windows} lead={words.windowsLead}>
          <WindowsTable report={report} href={(ref) => `${here}&window=${ref}`} />
          <Pager next={next} />
        </Section>
      )}
    </>
  )
}

function Whole({ report }: { report: SourcesAndUsesView }) {
  const words = useMessages(statementMessages).sources
  return (
    <Statement
      report={report}
      columns={[
        { key: 'all', header: words.total, figures: report.total },
        { key: `window:${POOL}`, header: words.pool, figures: report.pool },
        { key: 'earmarked', header: words.earmarked, figures: report.earmarked },
      ]}
    />
  )
}

function Statement({ report, columns }: { report: SourcesAndUsesView; columns: readonly { key: string; header: string; figures: SourcesAndUses }[] }) {
  const words = useMessages(statementMessages).sources
  const formats = useFormats()
  const strong = (line: (typeof LINES)[number], text: ReactNode) => (line.strong ? <strong>{text}</strong> : text)
  const cell = (line: (typeof LINES)[number], key: string, amount: Money) => strong(line, <a href={sourceOrUseHref(line.figure, key, report)}>{formats.figure(line.taken ? negate(amount) : amount)}</a>)
  return (
    <DataTable
      caption={words.name}
      rows={LINES}
      rowKey={(line) => line.figure}
      columns={[
        { key: 'line', header: words.line, primary: true, cell: (line) => strong(line, words.lines[line.figure]) },
        ...columns.map((column): Column<(typeof LINES)[number]> => ({ key: column.key, header: column.header, align: 'end', cell: (line) => cell(line, column.key, column.figures[line.figure]) })),
      ]}
      empty={null}
    />
  )
}

function WindowsTable({ report, href }: { report: SourcesAndUsesView; href: (pledge: string) => string }) {
  const words = useMessages(statementMessages).sources
  const formats = useFormats()
  const nameOf = useWindowName()
  const figure = (key: SourceOrUse): Column<WindowStatement> => ({ key, header: words.short[key as 'opening'], align: 'end', cell: (row) => <a href={sourceOrUseHref(key, `window:${row.id}`, report)}>{formats.figure(row.figures[key])}</a> })
  return (
    <DataTable
      caption={words.windows}
      rows={report.windows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'window', header: words.window, primary: true, cell: (row) => <a href={href(row.pledge!.ref)}>{`${nameOf(row)} · ${row.pledge!.ref}`}</a> },
        ...(['opening', 'totalSources', 'totalUses', 'closing', 'unsent', 'available'] as const).map(figure),
      ]}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  )
}
