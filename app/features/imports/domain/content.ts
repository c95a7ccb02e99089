// What a row says, in one form however it was typed: the same row again changes nothing. IMPORT-2.
import { toDecimal, type Money } from '#app/kernel/money'
import { FILES, type FileName, type Row } from './files'

export type Content = Record<string, string>

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value
}

/** `100.50` and `100.5` are the same amount. */
export function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isMoney(value)) return plainDecimal(toDecimal(value))
  if (Array.isArray(value)) return [...(value as string[])].sort().join(';')
  return String(value as string | number)
}

/** The row by column; `more` is what other files say of it. */
export function contentOf<Name extends FileName>(name: Name, row: Row<Name>, more: Content = {}): Content {
  const values = row as unknown as Record<string, unknown>
  return { ...Object.fromEntries(Object.keys(FILES[name]).map((column) => [column, plain(values[column])])), ...more }
}

/** The columns in which two rows of one reference differ; a column that only one of them has is not compared. */
export function differingColumns(before: Content, after: Content): string[] {
  return Object.keys(after).filter((column) => column in before && before[column] !== after[column])
}
