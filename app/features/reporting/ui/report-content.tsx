import { sum } from '#app/kernel/money'
import { useFormats, useMessages } from '#app/ui/language'
import { Facts, Notice } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { PARTS, SECTIONS, spentLines, type Comments, type Content } from '../domain/content'
import { deliveryRate } from '../domain/report'
import { reportingMessages } from '../messages'
import type { ReportShown } from './report-view'

/** What a report says, as it was sent. */
export function ReportContent({ content }: { content: Content }) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const lines = spentLines(content)
  return (
    <div className="stack">
      {SECTIONS.filter((section) => content.texts[section]).map((section) => (
        <div key={section} className="stack">
          <h3>{words.parts[section]}</h3>
          <p className="prose whitespace-pre-line break-words">{content.texts[section]}</p>
        </div>
      ))}
      {content.people !== null ? (
        <Facts
          facts={[
            { label: words.people, value: formats.count(content.people) },
            ...(content.women !== null ? [{ label: words.women, value: formats.count(content.women) }] : []),
          ]}
        />
      ) : null}
      <DataTable
        caption={words.spending}
        captionVisible
        rows={lines}
        rowKey={(line) => line.heading}
        columns={[
          { key: 'heading', header: words.parts.spending, primary: true, cell: (line) => words.headings[line.heading] },
          { key: 'amount', header: 'US$', align: 'end', cell: (line) => formats.figure(line.amount) },
        ]}
        footer={{ heading: words.spentTotal, amount: formats.figure(sum(lines.map((line) => line.amount), 'USD')) }}
        empty={<p className="text-ink-2">{words.nothingSpent}</p>}
      />
    </div>
  )
}

/** What the team said, section by section. */
export function CommentList({ comments }: { comments: Comments }) {
  const words = useMessages(reportingMessages)
  const said = PARTS.filter((part) => comments[part])
  if (said.length === 0) return null
  return <Facts facts={said.map((part) => ({ label: words.parts[part], value: <span className="whitespace-pre-line break-words">{comments[part]}</span> }))} />
}

/** What the line holds, what was sent of it and what counts as spent. */
export function LineFigures({ figures }: Pick<ReportShown, 'figures'>) {
  const words = useMessages(reportingMessages).figures
  const formats = useFormats()
  const rate = deliveryRate(figures.expended.minor, figures.sent.minor)
  return (
    <Facts
      facts={[
        { label: words.allocated, value: formats.money(figures.allocated) },
        { label: words.sent, value: formats.money(figures.sent) },
        { label: words.expended, value: formats.money(figures.expended) },
        { label: words.rate, value: rate === null ? words.noRate : formats.percent(rate) },
      ]}
    />
  )
}

/** More would be spent than was sent: allowed, and said. */
export function AboveSent({ report, spentMinor }: { report: Pick<ReportShown, 'figures' | 'corrects'>; spentMinor: bigint }) {
  const words = useMessages(reportingMessages)
  const formats = useFormats()
  const after = report.figures.expended.minor + spentMinor - (report.corrects?.spent.minor ?? 0n)
  if (after <= report.figures.sent.minor) return null
  return <Notice tone="warn">{words.aboveSent(formats.money({ minor: after, currency: 'USD' }), formats.money(report.figures.sent))}</Notice>
}
