import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Button, ButtonLink, EmptyState, Figure, FigureRow, MoneyText, PageHeading, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence, keptBy, ListBar, ListPager, sortedBy, type ListTools } from '#app/ui/table'
import { stageAfter, STAGES, type Purpose, type Stage } from '../domain/partnership'
import { partnershipMessages } from '../messages'
import { StageTag, usePurposeName, useStepName } from './words'

export type PartnershipRow = {
  id: string
  ref: string
  organisation: string
  owner: { name: string } | null
  stage: Stage
  purpose: Purpose
  probability: number
  expected: Money | null
  value: Money
  weighed: Money
  nextStep: string
  nextStepOn: Day
  isOverdue: boolean
  awaitsAnswer: boolean
}

type Props = {
  view: 'board' | 'list'
  filter: Readonly<Record<string, string>>
  tools: ListTools
  team: readonly { id: string; name: string }[]
  /** Of the whole pipeline, whatever is filtered, and of the period that is under way. */
  forecast: { whole: Forecast; period: Forecast & { code: string } }
  mayManage: boolean
}
type Forecast = { count: number; expected: Money; weighed: Money; weighedOfPool: Money }

export type BoardColumnRow = { stage: Stage; count: number; weighed: Money; cards: readonly PartnershipRow[] }

const at = (ref: string) => `/secretariat/partnerships/${ref}`

/** What the pipeline is worth, what is shown of it, and the two ways to see it. */
function PipelineHeading({ view, filter, team, forecast, mayManage, tools, overdue }: Props & { overdue: number }) {
  const words = useMessages(partnershipMessages)
  const formats = useFormats()
  const { board, list } = words
  const views = (['board', 'list'] as const).map((one) => ({ value: one, label: board.views[one] }))
  return (
    <>
      <PageHeading
        eyebrow={words.partnerships}
        title={board.title(formats.wholeMoney(forecast.whole.weighed), forecast.whole.count)}
        lead={board.lead}
        actions={mayManage ? <ButtonLink href="/secretariat/partnerships/create">{board.create}</ButtonLink> : null}
      />
      <FigureRow>
        <Figure value={<MoneyText amount={forecast.whole.expected} whole />} label={board.expected} href="/secretariat/partnerships?view=list&stage=open&sort=value" />
        <Figure value={<MoneyText amount={forecast.period.weighed} whole />} label={board.inPeriod(forecast.period.code)} />
        <Figure value={<MoneyText amount={forecast.period.weighedOfPool} whole />} label={board.ofPool} />
      </FigureRow>
      <div className="mt-6">
        <FilterSentence
          clearHref={tools.clearHref ? `/secretariat/partnerships?view=${view}` : undefined}
          hidden={keptBy(tools, { donor: filter.donor ?? '' })}
          parts={[
            { name: 'view', label: board.view, value: view, options: views },
            ...(view === 'list'
              ? [{ name: 'stage', label: list.stage, value: filter.stage ?? '', options: [{ value: '', label: list.all }, { value: 'open', label: list.open }, ...STAGES.map((stage) => ({ value: stage, label: words.stages[stage] }))] }]
              : []),
            list.of,
            { name: 'owner', label: list.owner, value: filter.owner ?? '', options: [{ value: '', label: list.anybody }, { value: 'nobody', label: list.nobody }, ...team.map(({ id, name }) => ({ value: id, label: name }))] },
            list.steps,
            { name: 'steps', label: list.nextStep, value: filter.steps ?? '', options: [{ value: '', label: list.anyStep }, { value: 'overdue', label: list.overdueSteps }] },
            { kind: 'search', name: 'search', label: list.search, value: filter.search ?? '' },
          ]}
        />
      </div>
      {overdue > 0 ? (
        <p className="text-small mt-2">
          <StatusTag tone="stop">{board.overdue(overdue)}</StatusTag>
        </p>
      ) : null}
      <ListBar tools={tools} />
    </>
  )
}

/** The stages side by side; a button moves a card on, and what is overdue stands on top. */
export function BoardPage({ columns, lost, overdue, ...props }: Props & { columns: readonly BoardColumnRow[]; lost: number; overdue: number }) {
  const words = useMessages(partnershipMessages)
  const formats = useFormats()
  const { board, list } = words
  const isEmpty = columns.every((column) => column.count === 0) && lost === 0 && props.tools.clearHref === null
  const add = props.mayManage ? <ButtonLink href="/secretariat/partnerships/create">{board.create}</ButtonLink> : undefined
  return (
    <>
      <PipelineHeading {...props} overdue={overdue} />
      {isEmpty ? (
        <EmptyState title={list.empty} action={add}>
          {list.emptyText}
        </EmptyState>
      ) : (
        <div className="board">
          {columns.map((column) => (
            <section key={column.stage} aria-labelledby={`stage-${column.stage}`} className="board-column">
              <h2 id={`stage-${column.stage}`}>{words.stages[column.stage]}</h2>
              <p className="text-small text-ink-2">{board.column(column.count, column.weighed.minor > 0n ? formats.wholeMoney(column.weighed) : null)}</p>
              <ul>
                {column.cards.map((card) => (
                  <li key={card.id}>
                    <Card card={card} mayManage={props.mayManage} />
                  </li>
                ))}
              </ul>
              {column.count > column.cards.length ? <TextLink href={`/secretariat/partnerships?view=list&stage=${column.stage}`}>{board.more(column.count - column.cards.length)}</TextLink> : null}
            </section>
          ))}
        </div>
      )}
      {lost > 0 ? (
        <p className="mt-6">
          <TextLink href="/secretariat/partnerships?view=list&stage=LOST">{board.lost(lost)}</TextLink>
        </p>
      ) : null}
    </>
  )
}

function Card({ card, mayManage }: { card: PartnershipRow; mayManage: boolean }) {
  const words = useMessages(partnershipMessages)
  const purposeOf = usePurposeName()
  const { board, stages } = words
  const next = stageAfter(card.stage)
  return (
    <article className="board-card">
      <h3>
        <a href={at(card.ref)}>
          <bdi>{card.organisation}</bdi>
        </a>
      </h3>
      <p className="text-small">{purposeOf(card.purpose)}</p>
      <p className="text-small">
        {card.expected ? <MoneyText amount={card.expected} whole /> : board.noAmount} · {board.chance(card.probability)}
      </p>
      {card.awaitsAnswer ? <StatusTag tone="warn">{board.awaits}</StatusTag> : null}
      {card.stage === 'AGREED' ? <p className="text-small">{board.toPledge}</p> : <NextStep card={card} />}
      <p className="text-small text-ink-2">{card.owner?.name ?? board.noOwner}</p>
      {mayManage && next && next !== 'LOST' ? (
        <form method="post" action={`${at(card.ref)}/move`}>
          <input type="hidden" name="to" value={next} />
          <input type="hidden" name="from" value="board" />
          <Button variant="quiet" className="button-small" aria-label={`${board.moveTo(stages[next])}: ${card.organisation}`}>
            {board.moveTo(stages[next])}
          </Button>
        </form>
      ) : null}
    </article>
  )
}

function NextStep({ card }: { card: PartnershipRow }) {
  const { board } = useMessages(partnershipMessages)
  const formats = useFormats()
  const stepOf = useStepName()
  const day = formats.shortDay(card.nextStepOn)
  return (
    <p className="text-small">
      {stepOf(card.nextStep)}, {card.isOverdue ? <span className="font-semibold text-stop">{board.late(day)}</span> : <span className="text-ink-2">{board.due(day)}</span>}
    </p>
  )
}

type ListProps = Props & { rows: readonly PartnershipRow[]; overdue: number }

/** The same prospects as rows, sorted and in pages. */
export function PipelineListPage({ rows, overdue, ...props }: ListProps) {
  const words = useMessages(partnershipMessages)
  const { list } = words
  return (
    <>
      <PipelineHeading {...props} overdue={overdue} />
      <PartnershipsTable partnerships={rows} tools={props.tools} empty={<EmptyState title={list.none}>{list.noneText}</EmptyState>} />
      <ListPager tools={props.tools} />
    </>
  )
}

export function PartnershipsTable({ partnerships, tools, empty }: { partnerships: readonly PartnershipRow[]; tools?: ListTools; empty: React.ReactNode }) {
  const words = useMessages(partnershipMessages)
  const formats = useFormats()
  const { list, board } = words
  return (
    <DataTable
      caption={words.partnerships}
      rows={partnerships}
      rowKey={(row) => row.id}
      rowHref={(row) => at(row.ref)}
      columns={[
        { key: 'name', header: list.who, primary: true, cell: (row) => <bdi>{row.organisation}</bdi>, ...sortedBy(tools, 'name') },
        { key: 'ref', header: list.number, cell: (row) => <span className="whitespace-nowrap">{row.ref}</span> },
        { key: 'stage', header: list.stage, cell: (row) => <StageTag stage={row.stage} /> },
        { key: 'owner', header: list.owner, cell: (row) => row.owner?.name ?? board.noOwner },
        { key: 'step', header: list.nextStep, cell: (row) => (row.stage === 'AGREED' || row.stage === 'LOST' ? '' : <NextStep card={row} />), ...sortedBy(tools, 'step') },
        { key: 'value', header: list.value, align: 'end', cell: (row) => (row.expected ? formats.figure(row.value) : board.noAmount), ...sortedBy(tools, 'value') },
        { key: 'chance', header: list.chance, align: 'end', cell: (row) => `${row.probability}\u00a0%` },
        { key: 'weighed', header: list.weighed, align: 'end', cell: (row) => formats.figure(row.weighed) },
      ]}
      empty={empty}
    />
  )
}
