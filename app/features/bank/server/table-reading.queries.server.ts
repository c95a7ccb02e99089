import { isCurrency } from '#app/kernel/money'
import { COLUMNS, isEnough, type Column, type Mapping, type TableReading } from '../domain/csv-statement'

type Named = { account?: string; currency?: string } & Partial<Record<`column-${Column}`, string>>

/** How a table is to be read, as a form says it. */
export function readingOf(input: Named): TableReading {
  const mapping = Object.fromEntries(COLUMNS.flatMap((column) => (input[`column-${column}`] ? [[column, Number(input[`column-${column}`])]] : []))) as Mapping
  const currency = input.currency?.toUpperCase() ?? ''
  return { account: input.account ?? '', currency: isCurrency(currency) ? currency : 'EUR', mapping }
}

/** Is enough said to read it? */
export const isReadable = (reading: TableReading) => isEnough(reading.mapping) && reading.account.trim() !== ''

/** The same as it was sealed; null for a file that is no table. */
export function sealedReading(text: string): TableReading | null {
  return text === '' ? null : (JSON.parse(text) as TableReading)
}
