import type { Currency } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { Sparkline } from '#app/ui/charts'
import { useFormats, useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Pager, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { RateState } from '../domain/exchange'
import { rateMessages } from '../messages'

type Row = { id: string; unitsPerUsd: string; effectiveOn: Day; source: string; reason: string | null; recordedBy: string; recordedAt: Date; state: RateState; payments: number }
type Line = readonly { on: Day; unitsPerUsd: string }[]
type Props = { currency: Currency; now: { unitsPerUsd: string; effectiveOn: Day } | null; line: Line; rates: readonly Row[]; next: string | null; today: Day; mayRecord: boolean }

const TONES = { NOW: 'good', PAST: 'neutral', AHEAD: 'waiting', REPLACED: 'neutral' } as const

/** All that was ever recorded of one currency: how it moved, what was corrected, by whom and why, and what stands on each row. */
export function RateHistoryPage({ currency, now, line, rates, next, today, mayRecord }: Props) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  const correctHref = (row: Row) => `/secretariat/rates/record?${new URLSearchParams({ currency, on: row.effectiveOn, source: row.source }).toString()}`
  return (
    <>
      <PageHeading
        eyebrow={`${currency} · ${formats.currencyName(currency)}`}
        title={now ? words.history(currency, formats.rate(now.unitsPerUsd), formats.day(now.effectiveOn)) : words.historyNone(currency)}
        lead={words.historyLead}
        actions={
          <>
            {mayRecord ? <ButtonLink href={`/secretariat/rates/record?currency=${currency}`}>{words.record}</ButtonLink> : null}
            <TextLink href="/secretariat/rates">{words.back}</TextLink>
          </>
        }
      />
      {line.length > 1 ? <Moves currency={currency} line={line} today={today} /> : null}
      <DataTable
        caption={words.historyLead}
        rows={rates}
        rowKey={(row) => row.id}
        columns={[
          { key: 'since', header: words.since, primary: true, cell: (row) => formats.shortDay(row.effectiveOn) },
          { key: 'units', header: words.units, align: 'end', cell: (row) => (row.state === 'REPLACED' ? <s>{formats.rate(row.unitsPerUsd)}</s> : formats.rate(row.unitsPerUsd)) },
          { key: 'state', header: words.state, cell: (row) => <StatusTag tone={TONES[row.state]}>{words.states[row.state]}</StatusTag> },
          { key: 'source', header: words.source, cell: (row) => row.source },
          { key: 'recorded', header: words.recorded, cell: (row) => words.by(row.recordedBy, formats.instant(row.recordedAt)) },
          { key: 'reason', header: words.reason, cell: (row) => row.reason ?? '' },
          { key: 'payments', header: words.payments, align: 'end', cell: (row) => (row.payments > 0 ? <TextLink href={`/secretariat/payments?rate=${row.id}`}>{formats.count(row.payments)}</TextLink> : formats.count(0)) },
          ...(mayRecord ? [{ key: 'correct', header: words.correct, cell: (row: Row) => (row.state === 'REPLACED' ? '' : <TextLink href={correctHref(row)}>{words.correct}</TextLink>) }] : []),
        ]}
        empty={<EmptyState title={words.noneOf(currency)}>{words.noneOfText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}

/** The line of the rates that ruled, with its lowest and highest in words. */
function Moves({ currency, line, today }: { currency: Currency; line: Line; today: Day }) {
  const words = useMessages(rateMessages)
  const formats = useFormats()
  const points = line.map((point) => ({ ...point, value: Number(point.unitsPerUsd) }))
  const low = points.reduce((a, b) => (b.value < a.value ? b : a))
  const high = points.reduce((a, b) => (b.value > a.value ? b : a))
  const range = words.range(formats.rate(low.unitsPerUsd), formats.day(low.on), formats.rate(high.unitsPerUsd), formats.day(high.on))
  return (
    <figure className="chart mb-6">
      <Sparkline title={words.picture(currency)} description={range} points={points} until={today} />
      <figcaption className="chart-caption">
        {words.picture(currency)}. {range}
      </figcaption>
    </figure>
  )
}
