import { useWindowName } from '#app/features/allocations/ui/windows-table'
import type { Region } from '#app/features/cities/domain'
import { cityMessages } from '#app/features/cities/messages'
import { donorMessages } from '#app/features/donors/messages'
import type { DonorType } from '#app/features/donors/domain/donor'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Modality } from '#app/features/fund/domain/window'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Notice, PageHeading, Pager, TextLink } from '#app/ui/primitives'
import { DataTable, type Column } from '#app/ui/table'
import type { Area } from '../domain/areas'
import { isPromise, parseFigureKey, type FigureQuestion, type RowKind } from '../domain/figures'
import { statementMessages } from '../messages'

type Row = { kind: RowKind | 'instalment' | 'placement'; id: string; ref: string; href: string | null; day: Day; recordedAt: Date | null; who: string | null; original: Money; amount: Money; paid: Money | null }
type Window = { modality: string; priorityArea: string | null; pledge: { ref: string; donor: string } | null }

export type ExplanationView = { question: FigureQuestion; window: Window | null; figure: Money; total: Money; count: number; difference: Money; rows: readonly Row[]; next: string | null }

/** Of what the figure is, as a reader says it. */
function useKeyName(): (key: string, window: Window | null) => string {
  const words = useMessages(statementMessages)
  const donors = useMessages(donorMessages)
  const options = useMessages(priorityMessages).options
  const { regions } = useMessages(cityMessages)
  const windowName = useWindowName()
  return (text, window) => {
    const key = parseFigureKey(text)
    if (!key || key.of === 'all') return words.sources.total
    if (key.of === 'earmarked') return words.sources.earmarked
    if (key.of === 'window') return window ? windowName(window) : key.window
    if (key.of === 'type') return donors.typesPlural[key.type as DonorType]
    if (key.of === 'modality') return options[key.modality as Modality].shortName
    if (key.of === 'area') return options[key.area as Area].shortName
    if (key.of === 'region') return regions[key.region as Region]
    return words.explain.flags[key.flag]
  }
}

/** The rows behind one figure; the page says whether they add up to it. */
export function ExplainPage({ explanation, nextHref, csvHref }: { explanation: ExplanationView; nextHref: string | null; csvHref: string }) {
  const words = useMessages(statementMessages).explain
  const formats = useFormats()
  const keyName = useKeyName()
  const { question, figure, total, count, difference, rows } = explanation
  const days = isPromise(question.figure) ? words.promised(formats.day(question.on)) : question.from ? words.between(formats.day(question.from), formats.day(question.to)) : words.until(formats.day(question.to))
  const title = words.title(words.figures[question.figure], formats.money(figure))
  return (
    <>
      <PageHeading
        eyebrow={`${keyName(question.key, explanation.window)} · ${days}`}
        title={title}
        lead={difference.minor === 0n && count > 0 ? words.lead(count, formats.count(count)) : undefined}
        actions={
          <TextLink href={csvHref} download>
            {words.csv}
          </TextLink>
        }
      />
      {question.knownOn ? <Notice tone="info">{words.asKnown(formats.day(question.knownOn))}</Notice> : null}
      {difference.minor === 0n ? null : <Notice tone="stop">{words.differs(formats.money(total), formats.money(figure), formats.money(difference))}</Notice>}
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => `${row.kind} ${row.id}`}
        columns={useColumns(isPromise(question.figure))}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        footer={{ ref: words.total(count, formats.count(count)), amount: formats.figure(total) }}
      />
      <Pager next={nextHref} />
    </>
  )
}

function useColumns(ofPromise: boolean): Column<Row>[] {
  const words = useMessages(statementMessages).explain
  const formats = useFormats()
  const original: Column<Row> = { key: 'original', header: ofPromise ? words.counted : words.original, align: 'end', cell: (row) => formats.money(row.original) }
  return [
    { key: 'ref', header: words.reference, primary: true, cell: (row) => (row.href ? <a href={row.href}>{row.ref}</a> : row.ref) },
    { key: 'day', header: ofPromise ? words.dueOn : words.day, cell: (row) => formats.shortDay(row.day) },
    ...(ofPromise ? [] : [{ key: 'kind', header: words.kind, cell: (row: Row) => words.kinds[row.kind] }]),
    { key: 'who', header: words.who, cell: (row) => row.who ?? words.network },
    ...(ofPromise ? [{ key: 'paid', header: words.paid, align: 'end' as const, cell: (row: Row) => (row.paid ? formats.money(row.paid) : '') }] : []),
    original,
    { key: 'amount', header: words.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
  ]
}
