import { useFormats, useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import { DataTable, type Column } from '#app/ui/table'
import { cellText, type ReportCell, type ReportTable } from '../documents/report'
import { REPORT_FORMATS, type ReportFormat } from '../domain/report-question'
import { reportMessages } from '../messages/report'

/** The tables of a report, each with its total; narrow ones beside one another where there is room. */
export function ReportTables({ tables }: { tables: readonly ReportTable[] }) {
  const all = tables.map((table) => <OneTable key={table.title} table={table} />)
  return tables.every((table) => table.columns.length <= 2) ? <div className="columns columns-even mt-8">{all}</div> : all
}

/** A table of more columns puts some beneath others, as on paper. */
const MOST_COLUMNS = 8

type Row = { key: string; cells: readonly ReportCell[] }

function OneTable({ table }: { table: ReportTable }) {
  const words = useMessages(reportMessages)
  const isWide = table.columns.length > MOST_COLUMNS
  const columns = table.columns.flatMap((column, i): Column<Row>[] => {
    if (isWide && column.beneath) return []
    const beneath = isWide && table.columns[i + 1]?.beneath ? table.columns[i + 1] : undefined
    return [
      {
        key: String(i),
        header: beneath ? `${column.label} · ${beneath.label}` : column.label,
        ...(i === 0 ? { primary: true } : {}),
        ...(column.kind === 'amount' ? { align: 'end' as const } : {}),
        cell: ({ cells }) => <Cells cell={cells[i] ?? null} beneath={beneath ? (cells[i + 1] ?? null) : null} />,
      },
    ]
  })
  const total = (cells: readonly ReportCell[]) => Object.fromEntries(cells.map((cell, i) => [String(i), <Cells key={i} cell={cell} beneath={isWide && table.columns[i + 1]?.beneath ? (cells[i + 1] ?? null) : null} />]))
  return (
    <Section title={table.title} lead={table.note}>
      <DataTable
        caption={table.title}
        rows={table.rows.map((cells, i) => ({ key: String(i), cells }))}
        rowKey={(row) => row.key}
        columns={columns}
        empty={<p className="text-ink-2">{words.nothing}</p>}
        footer={table.total ? total(table.total) : undefined}
      />
    </Section>
  )
}

/** A cell, with what stands beneath it where the table would be too wide. */
function Cells({ cell, beneath }: { cell: ReportCell; beneath: ReportCell }) {
  return (
    <>
      <Cell cell={cell} />
      {beneath === null ? null : (
        <div className="text-small text-ink-2">
          <Cell cell={beneath} />
        </div>
      )}
    </>
  )
}

function Cell({ cell }: { cell: ReportCell }) {
  const formats = useFormats()
  const text = cellText(cell, formats)
  const href = cell !== null && typeof cell === 'object' && 'amount' in cell ? cell.href : undefined
  return href ? <TextLink href={href}>{text}</TextLink> : text
}

/** `base` is the report's address, `query` the question that it answers. */
export type ReportFilesProps = { base: string; query: string; formats?: readonly ReportFormat[] }

/** The same report as files. */
export function ReportFiles({ base, query, formats = REPORT_FORMATS }: ReportFilesProps) {
  const words = useMessages(reportMessages)
  return formats.map((format) => (
    <TextLink key={format} href={`${base}/${format}?${query}`} download>
      {words.formats[format]}
    </TextLink>
  ))
}
