import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, PageHeading, Plate, TextLink } from '#app/ui/primitives'
import { DataTable, type Column } from '#app/ui/table'
import type { PublicRowsOf } from '../domain/public-rows'
import { transparencyMessages } from '../messages'

type Row = { key: string; label: string; detail: string | null; city: { ref: string; name: string; country: string } | null; on: Day | null; amount: Money }
type Props = { of: PublicRowsOf; period: { code: string }; asOf: Day; rows: readonly Row[]; total: Money; csvHref: string; fundHref: string }

/** The rows behind one public total; they add up to it. */
export function PublicRowsPage({ of, period, asOf, rows, total, csvHref, fundHref }: Props) {
  const words = useMessages(transparencyMessages)
  const formats = useFormats()
  const isAwards = of === 'allocated'
  const columns: Column<Row>[] = isAwards
    ? [
        { key: 'label', header: words.rows.what, primary: true, cell: (row) => row.label },
        { key: 'city', header: words.rows.where, cell: (row) => (row.city ? <Plate name={row.city.name} href={`/${formats.language}/cities/${row.city.ref}`} size="small" /> : words.wholeNetwork) },
        { key: 'detail', header: words.rows.reference, cell: (row) => row.detail },
        { key: 'on', header: words.rows.on, cell: (row) => (row.on ? formats.shortDay(row.on) : null) },
        { key: 'amount', header: words.rows.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
      ]
    : [
        { key: 'label', header: words.rows.who, primary: true, cell: (row) => row.label },
        { key: 'detail', header: words.rows.kind, cell: (row) => row.detail },
        { key: 'amount', header: words.rows.amount, align: 'end', cell: (row) => formats.figure(row.amount) },
      ]
  return (
    <>
      <PageHeading eyebrow={words.rows.asOf(period.code.replace('-', '–'), formats.day(asOf))} title={words.rows.titles[of](formats.money(total))} lead={words.rows.leads[of]} />
      <DataTable
        caption={words.rows.titles[of](formats.money(total))}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={words.rows.none}>{words.rows.noneText}</EmptyState>}
        footer={{ label: words.rows.total, amount: formats.figure(total) }}
      />
      <p className="mt-6 text-small">
        <TextLink href={csvHref} download>
          {words.rows.csv}
        </TextLink>{' '}
        · <TextLink href={fundHref}>{words.rows.back}</TextLink>
      </p>
    </>
  )
}

/** How the figures of these pages are counted, in plain words. */
const OPEN_FILES = [
  ['position', '/data/fund-position.json'],
  ['package', '/data/datapackage.json'],
  ['activities', '/iati/activities.xml'],
  ['organisation', '/iati/organisation.xml'],
] as const

export function MethodPage() {
  const words = useMessages(transparencyMessages).method
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <div className="prose">
        {words.items.map((item) => (
          <section key={item.title}>
            <h2 className="section-title">{item.title}</h2>
            <p>{item.text}</p>
          </section>
        ))}
        <section>
          <h2 className="section-title">{words.data.title}</h2>
          <p>{words.data.lead}</p>
          <ul>
            {OPEN_FILES.map(([file, href]) => (
              <li key={file}>
                <TextLink href={href}>{words.data.files[file]}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
