import { useId } from 'react'
import { shareOf } from '#app/kernel/language'
import { add, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { ChartFrame, ChartTable, MaybeLink, pictureRole } from './chart-frame'
import { fundBands, LABELLED_BARS, placeBarLabels, type Band, type BandKey, type LabelText } from './fund-bar-geometry'
import { textWidth } from './measure'

export type FundBarProps = {
  target: Money
  received: Money
  /** Signed and still to come. */
  committed: Money
  /** Announced, not yet signed. */
  pledged: Money
  /** Share of the period that has passed, 0..1. */
  passed: number
  asOf: Day
  hrefs?: Partial<Record<BandKey, string>>
  /** What the straight line from zero to the target asks for on the day. */
  pace?: Money
  /** Where the period lands, by chance, and where its rows stand. */
  landing?: { amount: Money; href: string }
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`

/** What has arrived, what is signed and what is announced, against the target: one blue, solid, medium and hatched. */
export function FundBar({ target, received, committed, pledged, passed, asOf, hrefs = {}, pace, landing }: FundBarProps) {
  const words = useMessages(uiMessages)
  const formats = useFormats()
  const id = useId()
  const amounts = { received, committed, pledged }
  const bands = fundBands(amounts, target)
  const together = add(add(received, committed), pledged)
  const labels = bands.map((band) => {
    const amount = amounts[band.key]
    const none = amount.minor === 0n
    const heading = band.key === 'pledged' || none ? words.fundBar[band.key] : `${words.fundBar[band.key]} ${formats.percent(band.share)}`
    const money = formats.wholeMoney(amount)
    return { key: band.key, at: band.start, lines: [heading, none ? words.fundBar.notYet : band.key === 'committed' ? words.fundBar.committedNote(money) : money] as const, href: hrefs[band.key] }
  })
  const targetLabel = { key: 'target', at: 1, lines: [words.fundBar.target, formats.wholeMoney(target)] as const }
  const today = words.fundBar.today(formats.percent(passed))
  const fits = placeBarLabels(labels, targetLabel, LABELLED_BARS.medium) !== null
  const lands = landing && words.fundBar.landsAt(formats.money(landing.amount), formats.percent(shareOf(landing.amount, target)))
  const marks = { passed, landsAt: landing && Math.min(1, Math.max(0, shareOf(landing.amount, target))) }
  const describe = words.fundBar.describe(formats.money(received), formats.money(committed), formats.money(pledged), formats.money(target)) + (pace ? ` ${words.fundBar.paceSaid(formats.money(pace))}` : '') + (lands ? ` ${lands}.` : '')
  const more = [...(pace ? [[words.fundBar.pace, formats.figure(pace), formats.percent(shareOf(pace, target))]] : []), ...(landing ? [[<MaybeLink href={landing.href}>{words.fundBar.landing}</MaybeLink>, formats.figure(landing.amount), formats.percent(shareOf(landing.amount, target))]] : [])]
  const table = (
    <ChartTable
      caption={words.fundBar.title}
      head={[words.chart.item, words.chart.amountIn(target.currency), words.chart.perHundred]}
      rows={[...bands.map((band) => [<MaybeLink href={hrefs[band.key]}>{words.fundBar[band.key]}</MaybeLink>, formats.figure(amounts[band.key]), formats.percent(band.share)]), [words.fundBar.target, formats.figure(target), formats.percent(1)], ...more]}
    />
  )
  const note = (
    <>
      {shareOf(together, target) > 1 ? `${words.fundBar.beyond(formats.percent(shareOf(together, target)))} ` : null}
      {pace ? `${words.fundBar.paceSaid(formats.wholeMoney(pace))} ` : null}
      {landing ? <a href={landing.href}>{words.fundBar.landingSaid(formats.wholeMoney(landing.amount), formats.percent(shareOf(landing.amount, target)))}</a> : null}
    </>
  )
  return (
    <ChartFrame table={table} asOf={asOf} note={note} className={fits ? 'fund-bar' : 'fund-bar fund-bar-list-only'}>
      {(['wide', 'medium'] as const).map((size) => (
        <LabelledBar key={size} size={size} id={`${id}${size}`} bands={bands} marks={marks} today={today} labels={labels} end={targetLabel} title={words.fundBar.title} description={describe} />
      ))}
      <div className="fund-bar-narrow">
        <svg role="img" aria-labelledby={`${id}nt ${id}nd`} width="100%" height="52">
          <title id={`${id}nt`}>{words.fundBar.title}</title>
          <desc id={`${id}nd`}>{describe}</desc>
          <Bar bands={bands} marks={marks} y={10} height={34} id={`${id}n`} />
        </svg>
        <p className="chart-note-text">{today}</p>
        <dl className="fund-bar-list">
          {[...labels, { ...targetLabel, href: undefined }].map((label) => (
            <div key={label.key}>
              <dt>
                <Swatch band={label.key} id={`${id}s${label.key}`} />
                {label.lines[0]}
              </dt>
              <dd>
                <MaybeLink href={label.href}>{label.lines[1]}</MaybeLink>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </ChartFrame>
  )
}

type Label = LabelText & { href?: string }
type LabelledBarProps = { size: keyof typeof LABELLED_BARS; id: string; bands: readonly Band[]; marks: Marks; today: string; labels: readonly Label[]; end: Label; title: string; description: string }

function LabelledBar({ size, id, bands, marks, today, labels, end, title, description }: LabelledBarProps) {
  const places = placeBarLabels(labels, end, LABELLED_BARS[size])
  if (!places) return null
  return (
    <svg className={`fund-bar-${size}`} role={pictureRole(labels.map((label) => label.href))} aria-labelledby={`${id}t ${id}d`} width="100%" height="124">
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <Bar bands={bands} marks={marks} y={42} height={34} id={`${id}h`} />
      <text className="chart-note" x={percent(marks.passed)} y="22" textAnchor={todayAnchor(marks.passed, today, LABELLED_BARS[size])}>
        {today}
      </text>
      {labels.map((label, i) => (
        <g key={label.key}>
          {Math.abs(places[i]! - label.at) > 0.004 ? <line className="chart-leader" x1={percent(label.at)} y1="77" x2={percent(places[i]!)} y2="86" /> : null}
          <MaybeLink href={label.href}>
            <LabelLines lines={label.lines} x={percent(places[i]!)} anchor="start" />
          </MaybeLink>
        </g>
      ))}
      <LabelLines lines={end.lines} x="100%" anchor="end" />
    </svg>
  )
}

function LabelLines({ lines, x, anchor }: { lines: readonly string[]; x: string; anchor: 'start' | 'end' }) {
  return (
    <>
      <text className="chart-label" x={x} y="101" textAnchor={anchor}>
        {lines[0]}
      </text>
      <text className="chart-note" x={x} y="120" textAnchor={anchor}>
        {lines[1]}
      </text>
    </>
  )
}

/** Near an end of the bar the words of the mark turn inwards. */
function todayAnchor(passed: number, text: string, narrowest: number): 'start' | 'middle' | 'end' {
  const half = textWidth(text, 14) / 2 / narrowest
  return passed < half ? 'start' : passed > 1 - half ? 'end' : 'middle'
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="fill-paper" />
        <line x1="0" y1="0" x2="0" y2="7" className="hatch-line" />
      </pattern>
    </defs>
  )
}

/** Lines across the bar, 0..1: how much of the period has passed, and where it lands. */
type Marks = { passed: number; landsAt?: number }

function Bar({ bands, marks, y, height, id }: { bands: readonly Band[]; marks: Marks; y: number; height: number; id: string }) {
  return (
    <>
      <Hatch id={id} />
      <rect className="fund-bar-track" x="0" y={y} width="100%" height={height} />
      {bands
        .filter((band) => band.length > 0)
        .map((band) => (
          <rect key={band.key} className={`fund-band fund-band-${band.key}`} x={percent(band.start)} y={y} width={percent(band.length)} height={height} fill={band.key === 'pledged' ? `url(#${id})` : undefined} />
        ))}
      {marks.landsAt === undefined ? null : <line className="fund-bar-landing" x1={percent(marks.landsAt)} x2={percent(marks.landsAt)} y1={y - 9} y2={y + height + 7} />}
      <line className="fund-bar-today" x1={percent(marks.passed)} x2={percent(marks.passed)} y1={y - 9} y2={y + height + 7} />
    </>
  )
}

function Swatch({ band, id }: { band: string; id: string }) {
  return (
    <svg width="16" height="16" aria-hidden="true" focusable="false">
      {band === 'pledged' ? <Hatch id={id} /> : null}
      <rect className={band === 'target' ? 'fund-bar-track' : `fund-band fund-band-${band}`} x="0.5" y="0.5" width="15" height="15" fill={band === 'pledged' ? `url(#${id})` : undefined} />
    </svg>
  )
}
