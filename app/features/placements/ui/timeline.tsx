import { useId } from 'react'
import { dayFrom, daysBetween, daysInMonth, type Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { Disclosure } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { PlacementStatus } from '../domain/life'
import type { Arrangement } from '../domain/value'
import { placementMessages } from '../messages'
import { useMonthName } from './value-table'

type Line = { ref: string; name: string; arrangement: Arrangement; status: PlacementStatus; startsOn: Day; until: Day; again: Day | null; fte: string; months: readonly number[] }
export type TimelineRows = { months: readonly string[]; rows: readonly Line[]; totals: readonly number[] }

const [WIDTH, LABEL, ROW, TOP] = [720, 168, 30, 28]

/** Who is there when, with the moratorium after it; beside it the same as a table, by month with the capacity that it adds up to. */
export function PlacementTimeline({ timeline, today }: { timeline: TimelineRows; today: Day }) {
  const words = useMessages(placementMessages)
  const { line } = words
  const formats = useFormats()
  const monthName = useMonthName()
  if (timeline.rows.length === 0) return <p className="text-ink-2">{line.nobody}</p>
  const share = (hundredths: number) => (hundredths === 0 ? '' : formats.rate((hundredths / 100).toFixed(2)))
  const rows = [...timeline.rows.map((row) => ({ key: row.ref, name: row.name, months: row.months })), { key: 'total', name: line.total, months: timeline.totals }]
  return (
    <>
      <Picture timeline={timeline} today={today} />
      <Disclosure summary={line.table}>
        <DataTable
          caption={line.table}
          rows={timeline.months.map((month, i) => ({ month, i }))}
          rowKey={(row) => row.month}
          columns={[
            { key: 'month', header: line.month, primary: true, cell: (row) => monthName(row.month) },
            ...rows.map((person) => ({ key: person.key, header: person.name, align: 'end' as const, cell: (row: { i: number }) => share(person.months[row.i]!) || '–' })),
          ]}
          empty={null}
        />
      </Disclosure>
    </>
  )
}

/** Where a day stands between the first and the last of the months that are shown. */
function scale(months: readonly string[]) {
  const [first, last] = [months[0]!, months.at(-1)!]
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))]
  const from = `${first}-01` as Day
  const whole = daysBetween(from, dayFrom(year, month, daysInMonth(year, month))) + 1
  return (day: Day, after = 0) => LABEL + (Math.min(Math.max(daysBetween(from, day) + after, 0), whole) / whole) * (WIDTH - LABEL)
}

function Picture({ timeline, today }: { timeline: TimelineRows; today: Day }) {
  const words = useMessages(placementMessages)
  const { line } = words
  const formats = useFormats()
  const monthName = useMonthName()
  const id = useId()
  const x = scale(timeline.months)
  const height = TOP + timeline.rows.length * ROW + 8
  const { months, rows } = timeline
  const described = line.description(monthName(months[0]!), monthName(months.at(-1)!), rows.length)
  return (
    <div className="overflow-x-auto" role="region" aria-label={line.title} tabIndex={0}>
      <svg role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} className="placement-line">
        <title id={`${id}t`}>{line.title}</title>
        <desc id={`${id}d`}>{described}</desc>
        <defs>
          <pattern id={`${id}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="chart-axis" x1="0" y1="0" x2="0" y2="6" strokeWidth="2" />
          </pattern>
        </defs>
        {months.filter((_, i) => i % 3 === 0).map((month) => (
          <g key={month}>
            <line className="chart-axis" x1={x(`${month}-01` as Day)} x2={x(`${month}-01` as Day)} y1={TOP - 6} y2={height} />
            <text className="chart-note" x={x(`${month}-01` as Day) + 3} y={16}>
              {monthName(month)}
            </text>
          </g>
        ))}
        {rows.map((row, i) => (
          <Bar key={row.ref} row={row} y={TOP + i * ROW} x={x} hatch={`url(#${id}h)`} says={`${row.name}, ${formats.rate(row.fte)}: ${formats.day(row.startsOn)} – ${formats.day(row.until)}${row.again ? `, ${line.moratorium(formats.day(row.again))}` : ''}`} />
        ))}
        <line className="placement-today" x1={x(today)} x2={x(today)} y1={TOP - 6} y2={height} />
      </svg>
    </div>
  )
}

function Bar({ row, y, x, hatch, says }: { row: Line; y: number; x: ReturnType<typeof scale>; hatch: string; says: string }) {
  const [start, end] = [x(row.startsOn), x(row.until, 1)]
  const isAgreed = row.again !== null
  return (
    <g>
      <title>{says}</title>
      <text className="chart-label" x={0} y={y + 18}>
        {row.name.length > 22 ? `${row.name.slice(0, 21)}…` : row.name}
      </text>
      <rect className={isAgreed ? 'placement-bar' : 'placement-bar-open'} x={start} y={y + 5} width={Math.max(end - start, 1)} height={18} />
      {row.again ? <rect fill={hatch} x={end} y={y + 9} width={Math.max(x(row.again) - end, 0)} height={10} /> : null}
    </g>
  )
}
