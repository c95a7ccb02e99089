import type { ReactNode } from 'react'
import { useMessages } from '../language'
import { uiMessages } from '../messages'
import { classes } from '../primitives/classes'

export type Column<Row> = {
  key: string
  /** Empty for a column of deeds: it is named to who cannot see them only. */
  header: string
  cell: (row: Row) => ReactNode
  /** `end` for figures, which are then tabular. */
  align?: 'start' | 'end'
  /** Address of this list sorted by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
  /** The column that names the row: its header cell, the title of its card on a phone, the link of the row. */
  primary?: boolean
}

/** Cells of a total row by column key. */
export type FooterCells = Readonly<Record<string, ReactNode>>

export type DataTableProps<Row> = {
  caption: ReactNode
  /** Shows the caption above the table; otherwise only screen readers hear it. */
  captionVisible?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the whole row a link through its primary cell, which must then hold no link of its own. */
  rowHref?: (row: Row) => string | null | undefined
  /** In place of the table where there are no rows. */
  empty: ReactNode
  footer?: FooterCells | readonly FooterCells[]
  /** The filter above has a field for the order. */
  orderedAbove?: boolean
}

/** A list of rows; below 640 px each row becomes a card with the same order and the headings as labels. */
export function DataTable<Row>({ caption, captionVisible, columns, rows, rowKey, rowHref, empty, footer, orderedAbove = false }: DataTableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>
  const footers: readonly FooterCells[] = footer === undefined ? [] : isList(footer) ? footer : [footer]
  return (
    <div className="table-frame">
      {orderedAbove ? null : <SortRow columns={columns} />}
      {/* The roles are repeated because `display: block` on a phone takes them away. */}
      <table className="data-table" role="table">
        <caption className={captionVisible ? undefined : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={align(column)} aria-sort={column.sorted}>
                <HeaderText column={column} />
                {column.sortHref && column.header !== '' ? <span className="sort-name">{column.header}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} />
          ))}
        </tbody>
        {footers.length > 0 ? (
          <tfoot role="rowgroup">
            {footers.map((cells, i) => (
              <FooterRow key={i} cells={cells} columns={columns} />
            ))}
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

/** The links of the headings, where a phone does not show them. */
function SortRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const words = useMessages(uiMessages).table
  const sortable = columns.filter((column) => column.sortHref && column.header !== '')
  if (sortable.length === 0) return null
  return (
    <nav className="sort-row" aria-label={words.sort}>
      <span aria-hidden="true">{words.sort}</span>
      <ul>
        {sortable.map((column) => (
          <li key={column.key} data-sorted={column.sorted}>
            <HeaderText column={column} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isList(footer: FooterCells | readonly FooterCells[]): footer is readonly FooterCells[] {
  return Array.isArray(footer)
}

function align<Row>(column: Column<Row>) {
  return column.align === 'end' ? 'cell-end' : undefined
}

function HeaderText<Row>({ column }: { column: Column<Row> }) {
  const words = useMessages(uiMessages).table
  if (column.header === '') return <span className="sr-only">{words.deeds}</span>
  if (!column.sortHref) return <>{column.header}</>
  return (
    <a href={column.sortHref} className="sort-link" title={words.sortBy(column.header)}>
      {column.header}
      <span aria-hidden="true" className="sort-mark">
        {column.sorted === 'ascending' ? '▲' : column.sorted === 'descending' ? '▼' : '↕'}
      </span>
      {column.sorted ? <span className="sr-only">, {column.sorted === 'ascending' ? words.sortedUp : words.sortedDown}</span> : null}
    </a>
  )
}

function BodyRow<Row>({ row, columns, href }: { row: Row; columns: readonly Column<Row>[]; href?: string | null }) {
  return (
    <tr role="row" className={href ? 'row-linked' : undefined}>
      {columns.map((column) => {
        const content = column.cell(row)
        return column.primary ? (
          <th key={column.key} scope="row" role="rowheader" className={classes('cell-primary', align(column))}>
            {href ? (
              <a className="row-link" href={href}>
                {content}
              </a>
            ) : (
              content
            )}
          </th>
        ) : (
          <td key={column.key} role="cell" className={align(column)} data-label={column.header}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}

function FooterRow<Row>({ cells, columns }: { cells: FooterCells; columns: readonly Column<Row>[] }) {
  return (
    <tr role="row">
      {columns.map((column) => {
        const content = cells[column.key]
        return (
          <td key={column.key} role="cell" className={classes(column.primary && 'cell-primary', align(column), content === undefined && 'cell-none')} data-label={column.primary ? undefined : column.header}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}
