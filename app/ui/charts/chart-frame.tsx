import type { ReactNode } from 'react'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '../language'
import { uiMessages } from '../messages'

export type ChartFrameProps = { children: ReactNode; table: ReactNode; asOf?: Day; /** Further links or a sentence beneath the picture. */ note?: ReactNode; className?: string }

/** A picture, the day that it speaks of, and the table that says the same. */
export function ChartFrame({ children, table, asOf, note, className }: ChartFrameProps) {
  const words = useMessages(uiMessages).chart
  const formats = useFormats()
  return (
    <figure className={`chart ${className ?? ''}`}>
      {children}
      <figcaption className="chart-caption">
        {asOf || note ? (
          <p>
            {asOf ? words.asOf(formats.day(asOf)) : null} {note}
          </p>
        ) : null}
        <details className="chart-table">
          <summary>{words.showTable}</summary>
          {table}
        </details>
      </figcaption>
    </figure>
  )
}

export type ChartTableProps = { caption: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[]; /** Columns from this one on hold figures. */ figuresFrom?: number }

export function ChartTable({ caption, head, rows, figuresFrom = 1 }: ChartTableProps) {
  return (
    <table className="plain-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((text, i) => (
            <th key={text} scope="col" className={i >= figuresFrom ? 'cell-end' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={i} className={i >= figuresFrom ? 'cell-end' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A picture with links inside is a group to a screen reader, so that they can be reached; otherwise one image. */
export function pictureRole(hrefs: readonly (string | undefined)[]): 'group' | 'img' {
  return hrefs.some(Boolean) ? 'group' : 'img'
}

/** Makes its children a link where there is an address; works inside SVG too. */
export function MaybeLink({ href, children }: { href?: string; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : <>{children}</>
}
