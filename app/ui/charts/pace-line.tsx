import { useId, type ReactNode } from 'react'
import { parts, type Day } from '#app/kernel/time'
import { useFormats, useLanguage, useMessages } from '../language'
import { uiMessages } from '../messages'
import { ChartFrame, ChartTable } from './chart-frame'
import { textWidth, wrapText } from './measure'
import { layOutPace, type EndLabel, type PaceFrame, type PaceInput } from './pace-geometry'

export type PaceLineProps = PaceInput & { title: string; note?: ReactNode }

const MONTHS = { en: new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }), fr: new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' }) }

/** What has been received, in steps, against the pace that the target asks for, and where it lands. */
export function PaceLine({ title, note, ...input }: PaceLineProps) {
  const words = useMessages(uiMessages)
  const formats = useFormats()
  const current = input.received.filter((p) => p.on <= input.asOf).at(-1)
  const amount = current?.total ?? { minor: 0n, currency: input.target.currency }
  const description = words.pace.describe(formats.money(amount), formats.day(input.asOf), formats.money(input.target)) + (input.landing ? words.pace.describeLanding(formats.money(input.landing.signed), formats.money(input.landing.withAnnounced)) : '') + (input.landing?.weighed ? words.pace.describeWeighed(formats.money(input.landing.weighed)) : '')
  const ends = endWords(input, words.pace, formats)
  const endWidth = Math.max(...ends.flatMap((end) => end.lines.map((line) => textWidth(line, 13.5)))) + 12
  const rows = [...input.received.map((p) => [formats.day(p.on), formats.figure(p.total)]), ...ends.filter((e) => e.key !== 'target').map((e) => [`${formats.day(input.period.endsOn)}, ${e.lines[1] ?? ''}`, e.lines[0] ?? ''])]
  const table = <ChartTable caption={title} head={[words.chart.date, `${words.chart.total}, ${input.target.currency}`]} rows={rows} />
  const wide: PaceFrame = { width: 660, height: 330, start: 58, end: 660 - endWidth, top: 34, bottom: 300 }
  const narrow: PaceFrame = { width: 350, height: 300, start: 50, end: 350 - Math.min(endWidth, 112), top: 34, bottom: 270 }
  const narrowEnds = ends.map((end) => ({ ...end, lines: end.lines.flatMap((line) => wrapText(line, 98, 13.5, 3)) }))
  return (
    <ChartFrame table={table} asOf={input.asOf} note={note} className="pace">
      <PacePicture input={input} frame={wide} title={title} description={description} now={words.pace.now(formats.wholeMoney(amount))} ends={ends} className="pace-wide" />
      <PacePicture input={input} frame={narrow} title={title} description={description} now={words.pace.now(formats.wholeMoney(amount))} ends={narrowEnds} className="pace-narrow" />
    </ChartFrame>
  )
}

type EndWords = { key: EndLabel['key']; lines: string[] }

function endWords({ landing }: PaceInput, words: (typeof uiMessages)['en']['pace'], formats: ReturnType<typeof useFormats>): EndWords[] {
  const target: EndWords = { key: 'target', lines: [words.target] }
  const weighed: EndWords[] = landing?.weighed ? [{ key: 'weighed', lines: [formats.wholeMoney(landing.weighed), words.weighed] }] : []
  return landing ? [target, ...weighed, { key: 'withAnnounced', lines: [formats.wholeMoney(landing.withAnnounced), words.withAnnounced] }, { key: 'signed', lines: [formats.wholeMoney(landing.signed), words.signedOnly] }] : [target]
}

type PictureProps = { input: PaceInput; frame: PaceFrame; title: string; description: string; now: string; ends: EndWords[]; className: string }

function PacePicture({ input, frame, title, description, now, ends, className }: PictureProps) {
  const id = useId()
  const pace = layOutPace(input, frame, Object.fromEntries(ends.map((end) => [end.key, end.lines.length])))
  const { landing } = pace
  const nowStart = pace.now.x - textWidth(now, 14) - 10 < frame.start
  return (
    <svg className={className} role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${frame.width} ${frame.height}`} width={frame.width} height={frame.height}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {pace.ticks.map((tick) => (
        <g key={tick.value}>
          <line className="chart-axis" x1={frame.start} x2={frame.end} y1={tick.y} y2={tick.y} />
          <text className="chart-note" x={frame.start - 8} y={tick.y + 4} textAnchor="end">
            <AxisNumber value={tick.value} top={pace.ticks.at(-1)!.value} />
          </text>
        </g>
      ))}
      {pace.months.map(({ day, x }) => (
        <text key={day} className="chart-note" x={x} y={frame.bottom + 21}>
          <MonthName day={day} />
        </text>
      ))}
      <line className="pace-target" {...pace.target} />
      {landing ? (
        <>
          <path className="pace-fan" d={`M${pace.now.x} ${pace.now.y}L${landing.x} ${landing.allY}L${landing.x} ${landing.signedY}Z`} />
          {landing.weighedY === undefined ? null : <path className="pace-weighed" d={`M${pace.now.x} ${pace.now.y}L${landing.x} ${landing.weighedY}`} />}
          <path className="pace-signed" d={`M${pace.now.x} ${pace.now.y}L${landing.x} ${landing.signedY}`} />
        </>
      ) : null}
      <path className="pace-received" d={pace.steps} />
      <circle className="pace-point" cx={pace.now.x} cy={pace.now.y} r="4.5" />
      <text className="chart-label chart-halo" x={nowStart ? Math.max(frame.start + 4, Math.min(pace.now.x - 4, frame.end - textWidth(now, 15))) : pace.now.x - 9} y={Math.max(14, pace.now.y - 13)} textAnchor={nowStart ? 'start' : 'end'}>
        {now}
      </text>
      {pace.ends.map(({ key, y }) => {
        const lines = ends.find((end) => end.key === key)?.lines ?? []
        return lines.map((line, i) => (
          <text key={key + i} className={i === 0 && lines.length > 1 ? 'chart-label' : 'chart-note'} x={frame.end + 8} y={y + 4 + i * 15}>
            {line}
          </text>
        ))
      })}
    </svg>
  )
}

/** `250 k`, `1.5 m`: the axis says enough with three figures. */
function AxisNumber({ value, top }: { value: number; top: number }) {
  const words = useMessages(uiMessages).pace
  const formats = useFormats()
  const decimal = (n: number) => new Intl.NumberFormat(formats.language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 }).format(n)
  if (value === 0) return <>0</>
  if (top >= 2_000_000) return <>{words.millions(decimal(value / 1_000_000))}</>
  return <>{top >= 10_000 ? words.thousands(decimal(value / 1000)) : decimal(value)}</>
}

/** The year is said with its first month only. */
function MonthName({ day }: { day: Day }) {
  const language = useLanguage()
  const { year, month } = parts(day)
  const name = MONTHS[language].format(new Date(`${day}T00:00:00Z`))
  return <>{month === 1 ? `${name} ${year}` : name}</>
}
