import type { ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'
import { ChartFrame, ChartTable, MaybeLink } from './chart-frame'
import { round, toLength } from './measure'
import type { ChartTone } from './tones'

export type Bar = { label: ReactNode; /** A second, quiet line: a count, a share. */ note?: ReactNode; amount: Money; href?: string; tone?: ChartTone; key?: string }
export type BarsProps = { title: string; bars: readonly Bar[]; /** Writes the amount beside the bar; whole money unless set. */ write?: (amount: Money) => string; asOf?: Day; note?: ReactNode; /** What a bar stands for, as head of the table. */ itemHeader?: string }

/** Amounts compared: a bar each from zero, with its figure at its end. All amounts must be in one currency. */
export function Bars({ title, bars, write, asOf, note, itemHeader }: BarsProps) {
  const words = useMessages(uiMessages).chart
  const formats = useFormats()
  const most = Math.max(0, ...bars.map((bar) => toLength(bar.amount)))
  const say = write ?? formats.wholeMoney
  const table = <ChartTable caption={title} head={[itemHeader ?? words.item, words.amountIn(bars[0]?.amount.currency ?? 'USD')]} rows={bars.map((bar) => [bar.label, formats.figure(bar.amount)])} />
  return (
    <ChartFrame table={table} asOf={asOf} note={note}>
      <ul className="bars" aria-label={title}>
        {bars.map((bar, i) => {
          const width = barWidth(bar.amount, most)
          return (
            <li key={bar.key ?? i} className={`tone-${bar.tone ?? 'blue'}`}>
              <div>
                <div className="bars-label">
                  <MaybeLink href={bar.href}>{bar.label}</MaybeLink>
                </div>
                {bar.note ? <div className="bars-note">{bar.note}</div> : null}
              </div>
              <svg width="100%" height="24" role="presentation">
                <rect className="bars-bar" y="1" width={`${width}%`} height="22" />
                <text className="chart-label" x={`${width}%`} dx="8" y="17">
                  {say(bar.amount)}
                </text>
              </svg>
            </li>
          )
        })}
      </ul>
    </ChartFrame>
  )
}

/** Share of the drawing in per cent; the longest leaves room for its figure. Anything above zero is seen. */
export function barWidth(amount: Money, most: number): number {
  const length = Math.max(0, toLength(amount))
  return most === 0 || length === 0 ? 0 : Math.max(0.6, round((length / most) * 58))
}
